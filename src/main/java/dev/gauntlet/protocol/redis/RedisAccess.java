package dev.gauntlet.protocol.redis;

import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The access of users to a Redis that has passed its check. */
public record RedisAccess(RedisOptions options, Duration timeout) implements ProtocolAccess {

  @Override
  public List<URI> urls() {
    return List.of(URI.create(options.server().toString()));
  }

  @Override
  public RedisProtocolBuilder protocol(Optional<Recorder> recorder) {
    RedisProtocolBuilder protocol = RedisDsl.redis.options(options).timeout(timeout);
    return recorder.map(protocol::recorder).orElseGet(protocol::silent);
  }
}
