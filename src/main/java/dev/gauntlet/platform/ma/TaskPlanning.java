package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.WireName;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The operations that decompose tasks into subtasks and cancel tasks. */
final class TaskPlanning {

  private static final String TASK = "SELECT task_type, status FROM tasks WHERE task_id = $1";

  /** Atomic: of two concurrent calls only one finds the task pending. */
  private static final String DECOMPOSE =
      """
      WITH task AS (
        UPDATE tasks SET status = 'initializing', updated_at = now()
        WHERE task_id = $1 AND status = 'pending'
        RETURNING task_id)
      INSERT INTO subtasks (subtask_id, task_id, position, name, description, recommended_tool,
        complexity, priority, dependencies)
      SELECT s.subtask_id, task.task_id, s.position, s.name, s.description, s.recommended_tool,
        s.complexity, s.priority, s.dependencies
      FROM task, jsonb_to_recordset($2) AS s (subtask_id uuid, position int, name text,
        description text, recommended_tool text, complexity int, priority int,
        dependencies uuid[])
      RETURNING *
      """;

  private static final String CANCEL =
      """
      WITH task AS (
        UPDATE tasks SET status = 'cancelled', updated_at = now(), completed_at = now()
        WHERE task_id = $1 AND status NOT IN ('completed', 'failed', 'cancelled')
        RETURNING task_id),
      open AS (
        UPDATE subtasks SET status = 'cancelled', completed_at = now() FROM task
        WHERE subtasks.task_id = task.task_id
          AND subtasks.status IN ('pending', 'queued', 'in_progress', 'correcting')
        RETURNING subtasks.assigned_worker),
      freed AS (
        UPDATE workers SET status = 'online', current_task = NULL FROM open
        WHERE worker_id = open.assigned_worker AND status = 'busy'
        RETURNING worker_id)
      SELECT (SELECT array_agg(worker_id) FROM freed) AS freed FROM task
      """;

  private final Sql sql;
  private final LiveTasks live;
  private final LiveWorkers workers;

  TaskPlanning(Sql sql, LiveTasks live, LiveWorkers workers) {
    this.sql = sql;
    this.live = live;
    this.workers = workers;
  }

  Future<ApiAnswer> decompose(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    call.check();
    return task(taskId)
        .compose(task -> sql.run(DECOMPOSE, taskId, steps(typeOf(task))))
        .compose(rows -> rows.size() > 0 ? Future.succeededFuture(rows) : refusal(taskId))
        .compose(rows -> live.dequeued(taskId, TaskStatus.INITIALIZING).map(rows))
        .map(rows -> ApiAnswer.ok(decomposed(taskId, rows)));
  }

  Future<ApiAnswer> cancel(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    call.check();
    return sql.run(CANCEL, taskId)
        .compose(rows -> rows.size() > 0 ? Future.succeededFuture(rows) : refusal(taskId))
        .compose(rows -> live.dequeued(taskId, TaskStatus.CANCELLED).map(rows))
        .compose(rows -> freed(rows.iterator().next()))
        .map(
            done ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("task_id", taskId.toString())
                        .put("status", WireName.of(TaskStatus.CANCELLED))));
  }

  private Future<?> freed(Row cancelled) {
    UUID[] freed = cancelled.getArrayOfUUIDs("freed");
    Stream<UUID> workerIds = freed == null ? Stream.empty() : Stream.of(freed);
    return Future.join(
        workerIds.map(worker -> workers.assigned(worker, WorkerStatus.ONLINE)).toList());
  }

  /** Fails because a task was not changed: it does not exist, or its state forbids it. */
  private Future<RowSet<Row>> refusal(UUID taskId) {
    return task(taskId)
        .compose(
            task ->
                Future.failedFuture(
                    ApiError.conflict("Task is already " + task.getString("status"))));
  }

  private Future<Row> task(UUID taskId) {
    return sql.first(TASK, taskId)
        .map(task -> task.orElseThrow(() -> ApiError.notFound("Task", taskId)));
  }

  private static TaskType typeOf(Row task) {
    return TaskType.valueOf(task.getString("task_type").toUpperCase(Locale.ROOT));
  }

  private static JsonArray steps(TaskType type) {
    List<DecomposeTemplate.Step> steps = DecomposeTemplate.of(type);
    List<String> ids = steps.stream().map(step -> UUID.randomUUID().toString()).toList();
    return new JsonArray(
        IntStream.range(0, steps.size()).mapToObj(i -> step(steps.get(i), i, ids)).toList());
  }

  private static JsonObject step(DecomposeTemplate.Step step, int position, List<String> ids) {
    return new JsonObject()
        .put("subtask_id", ids.get(position))
        .put("position", position)
        .put("name", step.name())
        .put("description", step.name() + " of the task")
        .put("recommended_tool", step.tool())
        .put("complexity", step.complexity())
        .put("priority", step.priority())
        .put("dependencies", new JsonArray(step.dependsOn().stream().map(ids::get).toList()));
  }

  private static JsonObject decomposed(UUID taskId, RowSet<Row> subtasks) {
    return new JsonObject()
        .put("task_id", taskId.toString())
        .put("subtask_count", subtasks.size())
        .put("message", "Task decomposed into " + subtasks.size() + " subtasks")
        .put("subtasks", TaskJson.subtasks(subtasks));
  }
}
