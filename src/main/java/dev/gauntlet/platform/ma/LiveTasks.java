package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.LiveState;
import dev.gauntlet.platform.http.WireName;
import io.lettuce.core.KeyValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** What Redis knows of tasks: status, progress, and the queue of those not yet decomposed. */
final class LiveTasks {

  private final LiveState redis;

  LiveTasks(LiveState redis) {
    this.redis = redis;
  }

  /** A new task: pending, and last in the queue. */
  Future<?> created(UUID taskId) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), WireName.of(TaskStatus.PENDING));
          return commands.rpush(MaKeys.TASK_QUEUE, taskId.toString());
        });
  }

  /** The task left the queue, for its subtasks or for good. */
  Future<?> dequeued(UUID taskId, TaskStatus status) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), WireName.of(status));
          // From the tail: tasks that leave are mostly young, and the queue may be long.
          return commands.lrem(MaKeys.TASK_QUEUE, -1, taskId.toString());
        });
  }

  /** The task's status changed. */
  Future<?> status(UUID taskId, String status) {
    return redis.run(commands -> commands.set(MaKeys.taskStatus(taskId), status));
  }

  /** The task got on. */
  Future<?> advanced(UUID taskId, String status, int progress) {
    return redis.run(
        commands -> {
          commands.set(MaKeys.taskStatus(taskId), status);
          return commands.set(MaKeys.taskProgress(taskId), Integer.toString(progress));
        });
  }

  /** Status and progress; null where nobody has written one yet. */
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
