package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A request that begins or ends subscriptions, to channels or to patterns of channels. */
public final class Subscription extends RedisRequest<Subscription> {

  /** A change of subscriptions, which completes when Redis has confirmed all names. */
  @FunctionalInterface
  interface Change {
    CompletionStage<Void> make(RedisUser user, List<String> names, Duration limit);
  }

  private final Change change;
  private final Function<Session, List<String>> names;

  Subscription(RequestOptions options, Change change, Function<Session, List<String>> names) {
    super(options);
    this.change = change;
    this.names = names;
  }

  @Override
  Subscription with(RequestOptions changed) {
    return new Subscription(changed, change, names);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    List<String> named = names.apply(session);
    long start = System.nanoTime();
    end(callback, start, change.make(redis.user(), named, limit), done -> Optional.empty());
  }
}
