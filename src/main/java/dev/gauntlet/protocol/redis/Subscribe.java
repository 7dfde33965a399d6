package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.Ending;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Subscribes to channels. */
public final class Subscribe extends RedisRequest<Subscribe> {

  private final Function<Session, List<String>> channels;

  Subscribe(RequestOptions options, Function<Session, List<String>> channels) {
    super(options);
    this.channels = channels;
  }

  @Override
  Subscribe with(RequestOptions changed) {
    return new Subscribe(changed, channels);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, Ending ending) {
    List<String> named = channels.apply(session);
    long start = System.nanoTime();
    end(ending, start, redis.user().subscribe(named, limit), done -> Optional.empty());
  }
}
