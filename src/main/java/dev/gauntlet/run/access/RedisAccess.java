package dev.gauntlet.run.access;

import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisServer;
import dev.gauntlet.protocol.redis.client.RedisTls;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.RedisEndpoint;
import dev.gauntlet.target.Target;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the users of a run get to a Redis: the one that they use, or the one behind the platform. */
public final class RedisAccess {

  private RedisAccess() {}

  /**
   * The Redis of a run whose users send to one, once it has answered.
   *
   * @throws dev.gauntlet.process.RunException if it does not, or does not let them do that
   */
  static Optional<RedisOptions> options(RunSpec spec, Target target) {
    if (!spec.usesRedis()) {
      return Optional.empty();
    }
    RedisOptions options = behind(spec, target).orElseThrow();
    new RedisAdmission(options).check(spec.workload().redisRights());
    return Optional.of(options);
  }

  /** The Redis behind the platform, where it is known, for who wants to listen there. */
  public static Optional<RedisOptions> behind(RunSpec spec, Target target) {
    RedisEndpoint endpoint = spec.target().redis();
    return endpoint
        .url()
        .map(URI::toString)
        .or(target::redisUrl)
        .map(url -> options(endpoint, url, spec.target().connectTimeout()));
  }

  private static RedisOptions options(RedisEndpoint endpoint, String url, Duration connectTimeout) {
    RedisServer server = RedisServer.parse(url).as(endpoint.username(), endpoint.password());
    return RedisOptions.of(endpoint.verified() ? server : server.unverified())
        .with(strategy(endpoint.sharing()), endpoint.connections())
        .withConnectTimeout(connectTimeout)
        .with(new RedisTls(endpoint.tls().trust(), endpoint.tls().identity()));
  }

  private static ConnectionStrategy strategy(RedisEndpoint.Sharing sharing) {
    return switch (sharing) {
      case SHARED -> ConnectionStrategy.SHARED;
      case POOLED -> ConnectionStrategy.POOLED;
      case PER_USER -> ConnectionStrategy.PER_USER;
    };
  }
}
