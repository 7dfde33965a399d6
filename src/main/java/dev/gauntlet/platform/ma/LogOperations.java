package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.http.WireName;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The operations on log lines that workers send while they work on a subtask. */
final class LogOperations {

  private static final int MESSAGE_MAX = 10_000;

  private static final String SUBTASK =
      """
      SELECT s.task_id, s.status, s.assigned_worker, w.machine_name
      FROM subtasks s LEFT JOIN workers w ON w.worker_id = s.assigned_worker
      WHERE s.subtask_id = $1
      """;

  /** Locks the task's row first, as all transactions do, to avoid deadlocks. */
  private static final String BEGIN =
      """
      WITH task AS (
        SELECT task_id FROM tasks WHERE task_id = $2 FOR UPDATE),
      begun AS (
        UPDATE subtasks SET status = 'in_progress', started_at = now() FROM task
        WHERE subtask_id = $1 AND subtasks.task_id = task.task_id AND status = 'queued'
        RETURNING task.task_id)
      UPDATE tasks SET status = 'in_progress', updated_at = now(),
        started_at = coalesce(started_at, now())
      FROM begun WHERE tasks.task_id = begun.task_id AND tasks.status = 'initializing'
      """;

  private final Sql sql;
  private final LiveTasks tasks;
  private final TaskLogs logs;

  LogOperations(Sql sql, LiveTasks tasks, TaskLogs logs) {
    this.sql = sql;
    this.tasks = tasks;
    this.logs = logs;
  }

  Future<ApiAnswer> add(ApiCall call) {
    UUID subtaskId = call.pathId("subtask_id");
    JsonFields body = call.body();
    LogLevel level = body.oneOf("level", LogLevel.class);
    String message = body.text("message", 1, MESSAGE_MAX);
    JsonObject metadata = body.optionalObject("metadata");
    call.check();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return sql.first(SUBTASK, subtaskId)
        .map(subtask -> subtask.orElseThrow(() -> ApiError.notFound("Subtask", subtaskId)))
        .compose(subtask -> begin(subtaskId, subtask))
        .compose(
            subtask ->
                logs.add(
                    subtask.getUUID("task_id"),
                    now,
                    line(subtaskId, subtask)
                        .put("level", WireName.of(level))
                        .put("message", message)
                        .put("metadata", metadata)
                        .put("timestamp", now.toString())))
        .map(
            receivers ->
                ApiAnswer.created(
                    new JsonObject()
                        .put("success", true)
                        .put("message", "Log received")
                        .put("broadcasted", receivers)));
  }

  /** Marks a queued subtask as started, since its worker has sent a log line. */
  private Future<Row> begin(UUID subtaskId, Row subtask) {
    if (!subtask.getString("status").equals("queued")) {
      return Future.succeededFuture(subtask);
    }
    UUID taskId = subtask.getUUID("task_id");
    return sql.run(BEGIN, subtaskId, taskId)
        .compose(
            rows ->
                rows.rowCount() == 0
                    ? Future.succeededFuture()
                    : tasks.status(taskId, WireName.of(TaskStatus.IN_PROGRESS)))
        .map(subtask);
  }

  private static JsonObject line(UUID subtaskId, Row subtask) {
    return new JsonObject()
        .put("subtask_id", subtaskId.toString())
        .put("task_id", subtask.getUUID("task_id").toString())
        .put("worker_id", TaskJson.text(subtask.getUUID("assigned_worker")))
        .put("worker_name", subtask.getString("machine_name"));
  }
}
