package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.ApiError;
import io.lettuce.core.ScriptOutputType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;

/**
 * The streams that each user has at once, and the keys of the recent ones. Both are in Redis, so
 * that the limits hold across instances.
 *
 * <p>A stream holds a lease on its slot and renews it, so the slots of a crashed instance are free
 * after {@link #LEASE}. One script checks and takes: of streams that start at the same moment
 * exactly the limit is admitted, and a refused stream does not use up its key.
 */
final class StreamSlots {

  static final int LIMIT = 10;
  static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration RENEWAL = Duration.ofSeconds(10);
  private static final Duration KEY_LIFE = Duration.ofSeconds(60);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private static final String TAKE =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      if KEYS[2] and redis.call('EXISTS', KEYS[2]) == 1 then
        return 'duplicate'
      end
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
      if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
        return 'full'
      end
      redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
      redis.call('PEXPIRE', KEYS[1], ARGV[3])
      if KEYS[2] then
        redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[4])
      end
      return 'taken'
      """;

  private static final String RENEW =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], ARGV[1])
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
      return 'renewed'
      """;

  private final Vertx vertx;
  private final RedisConnections redis;

  StreamSlots(Vertx vertx, RedisConnections redis) {
    this.vertx = vertx;
    this.redis = redis;
  }

  /**
   * Takes a slot of a user.
   *
   * @param idempotencyKey the key of the request, may be null
   * @return fails with 409 if a stream with this key started within a minute, and with 429 if all
   *     slots of the user are taken
   */
  Future<Slot> take(int user, String idempotencyKey) {
    String slots = "chat:streams:" + user;
    String stream = UUID.randomUUID().toString();
    String[] keys =
        idempotencyKey == null
            ? new String[] {slots}
            : new String[] {slots, "chat:idempotency:" + user + ":" + idempotencyKey};
    return redis
        .run(
            commands ->
                commands.<String>eval(
                    TAKE,
                    ScriptOutputType.VALUE,
                    keys,
                    stream,
                    Integer.toString(LIMIT),
                    Long.toString(LEASE.toMillis()),
                    Long.toString(KEY_LIFE.toMillis())))
        .compose(answer -> decided(answer, slots, stream));
  }

  private Future<Slot> decided(String answer, String slots, String stream) {
    return switch (answer) {
      case "taken" -> Future.succeededFuture(new Slot(slots, stream));
      case "full" -> Future.failedFuture(tooMany());
      default ->
          Future.failedFuture(ApiError.conflict("A request with this idempotency_key exists."));
    };
  }

  private static ApiError tooMany() {
    return ApiError.tooMany(
        "Too many concurrent streams.", new JsonObject().put("limit", LIMIT), RETRY_AFTER);
  }

  /** The slot of one stream. */
  final class Slot {
    private final String slots;
    private final String stream;
    private long renewal;

    private Slot(String slots, String stream) {
      this.slots = slots;
      this.stream = stream;
    }

    /** Renews the lease until the slot is released. */
    void keep() {
      renewal = vertx.setPeriodic(RENEWAL.toMillis(), timer -> renew());
    }

    /** Frees the slot; completes when the user can start another stream. */
    Future<?> release() {
      vertx.cancelTimer(renewal);
      return redis.run(commands -> commands.zrem(slots, stream));
    }

    private void renew() {
      redis.run(
          commands ->
              commands.<String>eval(
                  RENEW,
                  ScriptOutputType.VALUE,
                  new String[] {slots},
                  stream,
                  Long.toString(LEASE.toMillis())));
    }
  }
}
