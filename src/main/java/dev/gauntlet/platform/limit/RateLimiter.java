package dev.gauntlet.platform.limit;

import dev.gauntlet.platform.data.RedisConnections;
import io.lettuce.core.ScriptOutputType;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rate limiter for the requests of a client to a path.
 *
 * <p>The counts are in Redis, so instances that share it share the limit, and a restart does not
 * reset it. A sorted set contains the times of the admitted requests, so never more than the limit;
 * a script checks and adds in one step, so that concurrent requests cannot both take the last
 * place. If Redis is unavailable, all requests are admitted: a rate limiter must not cause an
 * outage of the platform.
 */
public final class RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

  private static final String ADMIT =
      """
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
      local counted = redis.call('ZCARD', KEYS[1])
      local admitted = 0
      if counted < tonumber(ARGV[2]) then
        admitted = 1
        counted = counted + 1
        redis.call('ZADD', KEYS[1], ARGV[3], ARGV[4])
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
      end
      local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
      return {admitted, counted, oldest[2]}
      """;

  private final RedisConnections redis;
  private final SlidingWindow window;
  private final InstantSource clock;

  public RateLimiter(RedisConnections redis, SlidingWindow window, InstantSource clock) {
    this.redis = redis;
    this.window = window;
    this.clock = clock;
  }

  /** Requests admission of one more request; never fails. */
  public Future<RequestQuota> admit(String client, String path) {
    Instant now = clock.instant();
    String[] keys = {"ratelimit:" + client + ":" + path};
    return redis
        .run(
            commands ->
                commands.<List<Object>>eval(
                    ADMIT,
                    ScriptOutputType.MULTI,
                    keys,
                    micros(window.forgottenUntil(now)),
                    Integer.toString(window.limit()),
                    micros(now),
                    UUID.randomUUID().toString(),
                    Long.toString(window.length().toMillis())))
        .map(answer -> quota(answer, now))
        .otherwise(outage -> admittedUncounted(outage, now));
  }

  private RequestQuota quota(List<Object> answer, Instant now) {
    boolean admitted = (Long) answer.get(0) == 1;
    int counted = Math.toIntExact((Long) answer.get(1));
    long oldest = Long.parseLong((String) answer.get(2));
    return window.quota(admitted, counted, Instant.EPOCH.plus(oldest, ChronoUnit.MICROS), now);
  }

  private RequestQuota admittedUncounted(Throwable outage, Instant now) {
    LOG.debug("not counted: {}", outage.getMessage());
    return window.fullQuota(now);
  }

  /**
   * Returns microseconds, a whole number that a double represents exactly, as the scores of Redis
   * require.
   */
  private static String micros(Instant moment) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
  }
}
