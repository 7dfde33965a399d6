package dev.gauntlet.run.access;

import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisFailure;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisServer;
import dev.gauntlet.protocol.redis.client.RedisTls;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.process.RunException;
import dev.gauntlet.target.RedisEndpoint;
import dev.gauntlet.target.Target;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** How the users of a run get to a Redis: the one that they use, or the one behind the platform. */
public final class RedisAccess {

  /** For an answer once there is a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String OTHER_STEP = "start it or set target.redis.url";

  private RedisAccess() {}

  /**
   * The Redis of a run whose users send to one, once it has answered.
   *
   * @throws RunException if it does not, or lets nobody in
   */
  public static Optional<RedisOptions> options(RunSpec spec, Target target) {
    if (!spec.usesRedis()) {
      return Optional.empty();
    }
    RedisOptions options = behind(spec, target).orElseThrow();
    probe(options);
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

  private static void probe(RedisOptions options) {
    try (RedisClient client = new RedisClient(options)) {
      client
          .user(message -> {})
          .send(RedisCommand.of("PING"), PATIENCE.plus(options.connectTimeout()))
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      throw new RunException(reason(e.getCause()));
    }
  }

  private static String reason(Throwable failure) {
    return failure.getMessage()
        + "; "
        + (failure instanceof RedisFailure known ? nextStep(known.kind()) : OTHER_STEP);
  }

  private static String nextStep(RedisFailure.Kind kind) {
    return switch (kind) {
      case DENIED ->
          "set GAUNTLET_TARGET_REDIS_PASSWORD, and GAUNTLET_TARGET_REDIS_USERNAME if it has users";
      case UNTRUSTED -> "name its authority's certificate by target.redis.tls.trust";
      case INSECURE ->
          "write redis:// or rediss:// as it speaks, and set target.redis.tls.certificate if it"
              + " wants one";
      default -> OTHER_STEP;
    };
  }
}
