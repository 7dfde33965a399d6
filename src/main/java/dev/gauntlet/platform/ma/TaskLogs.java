package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.RedisConnections;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The log lines of tasks. They are kept in Redis for an hour and published to all watchers of the
 * task.
 */
final class TaskLogs {

  private final RedisConnections redis;

  TaskLogs(RedisConnections redis) {
    this.redis = redis;
  }

  /**
   * Stores and publishes a line.
   *
   * @param time the time of the line, which also determines its order in the task
   * @return the number of platform instances that received it
   */
  Future<Long> add(UUID taskId, Instant time, JsonObject line) {
    double micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    double oldest = micros - MaKeys.LOG_LIFE.toSeconds() * 1e6;
    String entry = UUID.randomUUID().toString();
    String frame =
        new JsonObject()
            .put("type", "log")
            .put("data", line)
            .put("timestamp", line.getString("timestamp"))
            .encode();
    return redis.run(
        commands -> {
          commands.set(MaKeys.logEntry(entry), line.encode(), SetArgs.Builder.ex(MaKeys.LOG_LIFE));
          commands.zadd(MaKeys.taskLogs(taskId), micros, entry);
          commands.zremrangebyscore(MaKeys.taskLogs(taskId), Range.create(0, oldest));
          commands.expire(MaKeys.taskLogs(taskId), MaKeys.LOG_LIFE);
          return commands.publish(MaKeys.taskChannel(taskId), frame);
        });
  }

  /** Returns the newest lines, the newest first. */
  Future<JsonArray> newest(UUID taskId, int limit) {
    return redis
        .run(commands -> commands.zrevrange(MaKeys.taskLogs(taskId), 0, limit - 1))
        .compose(this::lines);
  }

  private Future<JsonArray> lines(List<String> entries) {
    if (entries.isEmpty()) {
      return Future.succeededFuture(new JsonArray());
    }
    String[] keys = entries.stream().map(MaKeys::logEntry).toArray(String[]::new);
    return redis.run(commands -> commands.mget(keys)).map(TaskLogs::parsed);
  }

  private static JsonArray parsed(List<KeyValue<String, String>> values) {
    JsonArray lines = new JsonArray();
    values.stream()
        .filter(KeyValue::hasValue)
        .forEach(v -> lines.add(new JsonObject(v.getValue())));
    return lines;
  }
}
