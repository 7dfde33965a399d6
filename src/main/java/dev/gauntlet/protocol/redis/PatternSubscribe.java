package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.Ending;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Subscribes to patterns of channels. */
public final class PatternSubscribe extends RedisRequest<PatternSubscribe> {

  private final List<Function<Session, String>> patterns;

  PatternSubscribe(RequestOptions options, List<Function<Session, String>> patterns) {
    super(options);
    this.patterns = patterns;
  }

  @Override
  PatternSubscribe with(RequestOptions changed) {
    return new PatternSubscribe(changed, patterns);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, Ending ending) {
    List<String> named = patterns.stream().map(each -> each.apply(session)).toList();
    long start = System.nanoTime();
    end(ending, start, redis.user().subscribeToPatterns(named, limit), done -> Optional.empty());
  }
}
