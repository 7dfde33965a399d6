package dev.gauntlet.platform.data;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The Redis channels of a platform, all on one connection. After an outage it subscribes to the
 * same channels again; messages published in between are lost.
 */
public final class RedisChannels {

  private final Vertx vertx;
  private final StatefulRedisPubSubConnection<String, String> connection;

  RedisChannels(Vertx vertx, StatefulRedisPubSubConnection<String, String> connection) {
    this.vertx = vertx;
    this.connection = connection;
  }

  /**
   * Passes every message to a listener as channel and text, in order of arrival, on the
   * connection's thread, which must not be blocked.
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

  /**
   * Subscribes to a channel. Completes when Redis has confirmed; fails with {@link
   * StoreUnavailableException} only.
   */
  public Future<Void> subscribe(String channel) {
    return answer(connection.async().subscribe(channel));
  }

  /** Unsubscribes, with the same results as {@link #subscribe}. */
  public Future<Void> unsubscribe(String channel) {
    return answer(connection.async().unsubscribe(channel));
  }

  private Future<Void> answer(CompletionStage<Void> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext())
        .recover(e -> Future.failedFuture(new StoreUnavailableException("redis", e)));
  }
}
