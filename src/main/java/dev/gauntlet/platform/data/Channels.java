package dev.gauntlet.platform.data;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * Redis's channels, all on one connection. When that comes back after an outage it is subscribed to
 * the same channels; what was published meanwhile is gone.
 */
public final class Channels {

  private final Vertx vertx;
  private final StatefulRedisPubSubConnection<String, String> connection;

  Channels(Vertx vertx, StatefulRedisPubSubConnection<String, String> connection) {
    this.vertx = vertx;
    this.connection = connection;
  }

  /**
   * Hands every message to a listener as channel and text, in the order in which they came, on the
   * connection's own thread, which must not be held up.
   */
  public void listen(BiConsumer<String, String> listener) {
    connection.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String message) {
            listener.accept(channel, message);
          }
        });
  }

  /** Ends when Redis has said yes; fails with {@link StoreUnavailableException} only. */
  public Future<Void> subscribe(String channel) {
    return answer(connection.async().subscribe(channel));
  }

  /** As {@link #subscribe}. */
  public Future<Void> unsubscribe(String channel) {
    return answer(connection.async().unsubscribe(channel));
  }

  private Future<Void> answer(CompletionStage<Void> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext())
        .recover(e -> Future.failedFuture(new StoreUnavailableException("redis", e)));
  }
}
