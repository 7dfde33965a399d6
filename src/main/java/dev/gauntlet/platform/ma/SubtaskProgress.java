package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiError;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The processing of a subtask's result in one transaction: the worker becomes free, the progress of
 * the task is updated, and subtasks that became ready are allocated. The task's row is locked
 * first, so that results of one task are processed one after the other.
 */
final class SubtaskProgress {

  private static final Set<String> UNDER_WAY = Set.of("queued", "in_progress");

  static final String LOCK_TASK =
      """
      SELECT task_id, status, privacy_level FROM tasks
      WHERE task_id = (SELECT task_id FROM subtasks WHERE subtask_id = $1) FOR UPDATE
      """;

  private static final String FINISH =
      """
      UPDATE subtasks SET status = $2, result = $3, error = $4, execution_time = $5,
        progress = CASE WHEN $2 = 'completed' THEN 100 ELSE progress END,
        started_at = coalesce(started_at, now()), completed_at = now()
      WHERE subtask_id = $1
      """;

  private static final String FREE_WORKER =
      """
      UPDATE workers SET status = 'online', current_task = NULL
      WHERE worker_id = $1 AND status = 'busy'
      """;

  private static final String ADVANCE =
      """
      UPDATE tasks SET progress = c.done * 100 / c.total,
        status = CASE WHEN c.failed > 0 THEN 'failed' WHEN c.done = c.total THEN 'completed'
          ELSE 'in_progress' END,
        completed_at = CASE WHEN c.failed > 0 OR c.done = c.total THEN now() END,
        started_at = coalesce(started_at, now()), updated_at = now()
      FROM (
        SELECT count(*) AS total, count(*) FILTER (WHERE status = 'completed') AS done,
          count(*) FILTER (WHERE status = 'failed') AS failed
        FROM subtasks WHERE task_id = $1) c
      WHERE task_id = $1
      RETURNING status, progress
      """;

  private static final String READY =
      "SELECT subtask_id, recommended_tool FROM ready_subtasks WHERE task_id = $1"
          + " ORDER BY priority DESC, position";

  private final Sql transaction;
  private final UUID subtaskId;

  SubtaskProgress(Sql transaction, UUID subtaskId) {
    this.transaction = transaction;
    this.subtaskId = subtaskId;
  }

  /**
   * A result as a worker reports it.
   *
   * @param status completed or failed
   * @param executionSeconds the duration of the execution
   */
  record Report(String status, JsonObject result, String error, double executionSeconds) {}

  /**
   * The consequences of a report.
   *
   * @param freed the worker that had the subtask, if any
   * @param allocated the workers that received the subtasks that became ready
   */
  record Advance(
      UUID taskId, String taskStatus, int progress, Optional<UUID> freed, List<UUID> allocated) {}

  /**
   * Processes a report. Fails with 404 for an unknown subtask and 400 for one that is not in
   * progress.
   */
  Future<Advance> report(Report report) {
    return transaction
        .first(LOCK_TASK, subtaskId)
        .map(subtask -> subtask.orElseThrow(() -> ApiError.notFound("Subtask", subtaskId)))
        .compose(task -> subtask().compose(subtask -> finish(task, subtask, report)));
  }

  private Future<Row> subtask() {
    return transaction
        .first("SELECT status, assigned_worker FROM subtasks WHERE subtask_id = $1", subtaskId)
        .map(subtask -> subtask.orElseThrow(() -> ApiError.notFound("Subtask", subtaskId)));
  }

  private Future<Advance> finish(Row task, Row subtask, Report report) {
    if (!UNDER_WAY.contains(subtask.getString("status"))) {
      return Future.failedFuture(ApiError.badRequest("Subtask is not in progress"));
    }
    UUID taskId = task.getUUID("task_id");
    Optional<UUID> worker = Optional.ofNullable(subtask.getUUID("assigned_worker"));
    return transaction
        .run(
            FINISH,
            subtaskId,
            report.status(),
            report.result(),
            report.error(),
            report.executionSeconds())
        .compose(done -> transaction.run(FREE_WORKER, worker.orElse(null)))
        .compose(done -> transaction.run(ADVANCE, taskId))
        .map(rows -> rows.iterator().next())
        .compose(
            now ->
                allocateReady(task, now)
                    .map(
                        allocated ->
                            new Advance(
                                taskId,
                                now.getString("status"),
                                now.getInteger("progress"),
                                worker,
                                allocated)));
  }

  private Future<List<UUID>> allocateReady(Row task, Row now) {
    if (!now.getString("status").equals("in_progress")) {
      return Future.succeededFuture(List.of());
    }
    return transaction
        .run(READY, task.getUUID("task_id"))
        .compose(
            ready ->
                allocateAll(
                    ready.iterator(), SubtaskAllocation.privacyOf(task), new ArrayList<>()));
  }

  private Future<List<UUID>> allocateAll(
      Iterator<Row> ready, PrivacyLevel privacy, List<UUID> workers) {
    if (!ready.hasNext()) {
      return Future.succeededFuture(workers);
    }
    return SubtaskAllocation.allocate(transaction, ready.next(), privacy)
        .compose(
            worker -> {
              worker.ifPresent(workers::add);
              return allocateAll(ready, privacy, workers);
            });
  }
}
