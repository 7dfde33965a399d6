package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.WireName;
import io.lettuce.core.KeyValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The state of tasks in Redis: status, progress, and the queue of tasks that are not yet
 * decomposed.
 */
final class LiveTasks {

  private final RedisConnections redis;

  LiveTasks(RedisConnections redis) {
    this.redis = redis;
  }

  /** Adds a new task: pending, and last in the queue. */
  Future<?> created(UUID taskId) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), WireName.of(TaskStatus.PENDING));
          return commands.rpush(MaKeys.TASK_QUEUE, taskId.toString());
        });
  }

  /** Removes a task from the queue, after its decomposition or its end. */
  Future<?> dequeued(UUID taskId, TaskStatus status) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), WireName.of(status));
          // From the tail: most removed tasks are recent, and the queue may be long.
          return commands.lrem(MaKeys.TASK_QUEUE, -1, taskId.toString());
        });
  }

  /** Sets the status of a task. */
  Future<?> status(UUID taskId, String status) {
    return redis.run(commands -> commands.set(MaKeys.taskStatus(taskId), status));
  }

  /** Sets the status and progress of a task. */
  Future<?> advanced(UUID taskId, String status, int progress) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), status);
          return commands.set(MaKeys.taskProgress(taskId), Integer.toString(progress));
        });
  }

  /** Returns status and progress; null if they have not been written yet. */
  Future<JsonObject> progress(UUID taskId) {
    return redis
        .run(commands -> commands.mget(MaKeys.taskStatus(taskId), MaKeys.taskProgress(taskId)))
        .map(values -> progressOf(taskId, values));
  }

  private static JsonObject progressOf(UUID taskId, List<KeyValue<String, String>> values) {
    String progress = values.get(1).getValueOrElse(null);
    return new JsonObject()
        .put("task_id", taskId.toString())
        .put("status", values.get(0).getValueOrElse(null))
        .put("progress", progress == null ? null : Integer.valueOf(progress));
  }
}
