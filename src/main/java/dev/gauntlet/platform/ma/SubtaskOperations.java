package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.http.WireName;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operations that allocate subtasks and accept their results. */
final class SubtaskOperations {

  private static final int ERROR_MAX = 10_000;
  private static final double MAX_SECONDS = 1e9;

  private static final String SUBTASK =
      """
      SELECT subtask_id, status, assigned_worker, recommended_tool,
        EXISTS (SELECT 1 FROM ready_subtasks r WHERE r.subtask_id = s.subtask_id) AS ready
      FROM subtasks s WHERE subtask_id = $1
      """;

  private final Database database;
  private final LiveTasks tasks;
  private final LiveWorkers workers;

  SubtaskOperations(Database database, LiveTasks tasks, LiveWorkers workers) {
    this.database = database;
    this.tasks = tasks;
    this.workers = workers;
  }

  Future<ApiAnswer> allocate(ApiCall call) {
    UUID subtaskId = call.pathId("subtask_id");
    call.check();
    return database
        .inTransaction(transaction -> allocate(transaction, subtaskId))
        .compose(worker -> busy(worker.stream().toList()).map(worker))
        .map(worker -> ApiAnswer.ok(allocated(subtaskId, worker)));
  }

  Future<ApiAnswer> result(ApiCall call) {
    UUID subtaskId = call.pathId("subtask_id");
    JsonFields body = call.body();
    String status = WireName.of(body.oneOf("status", SubtaskResult.class));
    JsonObject result = body.optionalObject("result");
    double seconds = body.number("execution_time", 0, MAX_SECONDS);
    String error = body.optionalText("error", 0, ERROR_MAX);
    call.check();
    SubtaskProgress.Report report = new SubtaskProgress.Report(status, result, error, seconds);
    return database
        .inTransaction(transaction -> new SubtaskProgress(transaction, subtaskId).report(report))
        .compose(advance -> publish(advance).map(advance))
        .map(advance -> ApiAnswer.ok(reported(subtaskId, status, advance)));
  }

  private static Future<Optional<UUID>> allocate(Sql transaction, UUID subtaskId) {
    return transaction
        .first(SubtaskProgress.LOCK_TASK, subtaskId)
        .map(found -> found.orElseThrow(() -> unknown(subtaskId)))
        .compose(
            task ->
                transaction
                    .first(SUBTASK, subtaskId)
                    .map(found -> found.orElseThrow(() -> unknown(subtaskId)))
                    .compose(subtask -> allocateReady(transaction, task, subtask)));
  }

  private static Future<Optional<UUID>> allocateReady(Sql transaction, Row task, Row subtask) {
    String status = subtask.getString("status");
    boolean waitsForWorker = status.equals("queued") && subtask.getUUID("assigned_worker") == null;
    if (subtask.getBoolean("ready") || waitsForWorker) {
      return SubtaskAllocation.allocate(transaction, subtask, SubtaskAllocation.privacyOf(task));
    }
    String reason =
        status.equals("pending")
            ? "Subtask waits for subtasks that are not completed"
            : "Subtask is already " + status;
    return Future.failedFuture(ApiError.conflict(reason));
  }

  private Future<?> publish(SubtaskProgress.Advance advance) {
    List<Future<?>> writes = new ArrayList<>();
    writes.add(tasks.advanced(advance.taskId(), advance.taskStatus(), advance.progress()));
    advance
        .freed()
        .filter(worker -> !advance.allocated().contains(worker))
        .ifPresent(worker -> writes.add(workers.assigned(worker, WorkerStatus.ONLINE)));
    writes.add(busy(advance.allocated()));
    return Future.all(writes);
  }

  private Future<?> busy(List<UUID> workerIds) {
    return Future.join(
        workerIds.stream().map(worker -> workers.assigned(worker, WorkerStatus.BUSY)).toList());
  }

  private static JsonObject allocated(UUID subtaskId, Optional<UUID> worker) {
    return new JsonObject()
        .put("subtask_id", subtaskId.toString())
        .put("worker_id", worker.map(UUID::toString).orElse(null))
        .put("status", worker.isPresent() ? "allocated" : "queued");
  }

  private static JsonObject reported(
      UUID subtaskId, String status, SubtaskProgress.Advance advance) {
    return new JsonObject()
        .put("subtask_id", subtaskId.toString())
        .put("status", status)
        .put("progress", advance.progress())
        .put("message", "Result received")
        .put("newly_allocated", advance.allocated().size());
  }

  private static ApiError unknown(UUID subtaskId) {
    return ApiError.notFound("Subtask", subtaskId);
  }
}
