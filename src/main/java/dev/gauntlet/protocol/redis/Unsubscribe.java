package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.Ending;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ends subscriptions. */
public final class Unsubscribe extends RedisRequest<Unsubscribe> {

  private final List<Function<Session, String>> names;

  Unsubscribe(RequestOptions options, List<Function<Session, String>> names) {
    super(options);
    this.names = names;
  }

  @Override
  Unsubscribe with(RequestOptions changed) {
    return new Unsubscribe(changed, names);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, Ending ending) {
    List<String> unwanted = names.stream().map(each -> each.apply(session)).toList();
    long start = System.nanoTime();
    end(ending, start, redis.user().unsubscribe(unwanted, limit), done -> Optional.empty());
  }
}
