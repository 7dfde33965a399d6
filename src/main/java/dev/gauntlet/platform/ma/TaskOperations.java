package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.http.WireName;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.UUID;

/** The operations that create and read tasks. Tasks have no owner: every user sees all. */
final class TaskOperations {

  private static final int DESCRIPTION_MIN = 10;
  private static final int DESCRIPTION_MAX = 10_000;
  private static final int DEFAULT_LOGS = 100;
  private static final int MAX_LOGS = 1000;

  private static final String CREATE =
      """
      INSERT INTO tasks (task_id, user_id, description, task_type, requirements,
        checkpoint_frequency, privacy_level, tool_preferences)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String TASK = "SELECT * FROM tasks WHERE task_id = $1";

  private static final String SUBTASKS =
      "SELECT * FROM subtasks WHERE task_id = $1 ORDER BY position";

  private static final String READY_SUBTASKS =
      "SELECT * FROM ready_subtasks WHERE task_id = $1 ORDER BY position";

  private static final StatusList<TaskStatus> LIST =
      new StatusList<>(
          "tasks",
          "task_id, left(description, 200) AS description, status, progress, created_at,"
              + " updated_at",
          "created_at DESC, task_id",
          TaskStatus.class,
          TaskJson::listItem);

  private final Sql sql;
  private final LiveTasks live;
  private final TaskLogs logs;

  TaskOperations(Sql sql, LiveTasks live, TaskLogs logs) {
    this.sql = sql;
    this.live = live;
    this.logs = logs;
  }

  Future<ApiAnswer> create(ApiCall call) {
    JsonFields body = call.body();
    String description = body.text("description", DESCRIPTION_MIN, DESCRIPTION_MAX);
    TaskType type = body.oneOf("task_type", TaskType.class);
    JsonObject requirements = body.optionalObject("requirements");
    CheckpointFrequency checkpoints =
        body.oneOf("checkpoint_frequency", CheckpointFrequency.class, CheckpointFrequency.MEDIUM);
    PrivacyLevel privacy = body.oneOf("privacy_level", PrivacyLevel.class, PrivacyLevel.NORMAL);
    JsonArray tools = body.texts("tool_preferences");
    call.check();
    UUID taskId = UUID.randomUUID();
    JsonObject known = requirements == null ? new JsonObject() : requirements;
    return sql.run(
            CREATE,
            taskId,
            call.caller().user(),
            description,
            WireName.of(type),
            known,
            WireName.of(checkpoints),
            WireName.of(privacy),
            tools)
        .compose(rows -> live.created(taskId))
        .map(done -> ApiAnswer.created(created(taskId)));
  }

  Future<ApiAnswer> list(ApiCall call) {
    return LIST.answer(sql, call);
  }

  Future<ApiAnswer> get(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    call.check();
    Future<Row> task = task(taskId);
    Future<RowSet<Row>> subtasks = sql.run(SUBTASKS, taskId);
    return Future.all(task, subtasks)
        .map(
            both ->
                ApiAnswer.ok(TaskJson.whole(task.result(), TaskJson.subtasks(subtasks.result()))));
  }

  Future<ApiAnswer> progress(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    call.check();
    return live.progress(taskId).map(ApiAnswer::ok);
  }

  Future<ApiAnswer> readySubtasks(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    call.check();
    Future<Row> task = task(taskId);
    Future<RowSet<Row>> ready = sql.run(READY_SUBTASKS, taskId);
    return Future.all(task, ready)
        .map(
            both ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("task_id", taskId.toString())
                        .put("ready_subtasks", TaskJson.subtasks(ready.result()))
                        .put("total_ready", ready.result().size())));
  }

  Future<ApiAnswer> logs(ApiCall call) {
    UUID taskId = call.pathId("task_id");
    int limit = call.queryInteger("limit", DEFAULT_LOGS, 1, MAX_LOGS);
    call.check();
    return task(taskId)
        .compose(task -> logs.newest(taskId, limit))
        .map(
            lines ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("task_id", taskId.toString())
                        .put("logs", lines)
                        .put("count", lines.size())));
  }

  private Future<Row> task(UUID taskId) {
    return sql.first(TASK, taskId)
        .map(task -> task.orElseThrow(() -> ApiError.notFound("Task", taskId)));
  }

  private static JsonObject created(UUID taskId) {
    return new JsonObject()
        .put("task_id", taskId.toString())
        .put("status", WireName.of(TaskStatus.PENDING))
        .put("message", "Task created");
  }
}
