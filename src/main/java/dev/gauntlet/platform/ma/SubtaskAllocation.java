package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An allocation of subtasks to workers, within a transaction of the caller. */
final class SubtaskAllocation {

  /** Limited, since more candidates would hardly include a better one. */
  private static final String CANDIDATES =
      """
      SELECT worker_id, tools, cpu_percent, memory_percent, disk_percent FROM workers
      WHERE status IN ('online', 'idle') ORDER BY last_heartbeat DESC NULLS LAST LIMIT 100
      """;

  /** Skips a worker that another transaction has locked, to avoid a deadlock. */
  private static final String TAKE_WORKER =
      """
      UPDATE workers SET status = 'busy', current_task = $2
      WHERE worker_id = (
        SELECT worker_id FROM workers WHERE worker_id = $1 AND status IN ('online', 'idle')
        FOR UPDATE SKIP LOCKED)
      """;

  private static final String QUEUE_SUBTASK =
      """
      UPDATE subtasks SET status = 'queued', assigned_worker = $2, assigned_tool = $3
      WHERE subtask_id = $1
      """;

  private SubtaskAllocation() {}

  /**
   * Queues a subtask and assigns it to the best free worker, if there is one.
   *
   * @param subtask a row with subtask_id and recommended_tool, locked by the caller
   * @return the assigned worker
   */
  static Future<Optional<UUID>> allocate(Sql transaction, Row subtask, PrivacyLevel privacy) {
    UUID subtaskId = subtask.getUUID("subtask_id");
    String tool = subtask.getString("recommended_tool");
    return transaction
        .run(CANDIDATES)
        .map(rows -> WorkerScore.ranked(candidates(rows), tool, privacy))
        .compose(ranked -> takeFirst(transaction, ranked.iterator(), subtaskId))
        .compose(
            taken -> {
              UUID worker = taken.map(WorkerScore.Candidate::workerId).orElse(null);
              String given = taken.map(candidate -> toolOf(candidate, tool)).orElse(null);
              return transaction
                  .run(QUEUE_SUBTASK, subtaskId, worker, given)
                  .map(done -> Optional.ofNullable(worker));
            });
  }

  static PrivacyLevel privacyOf(Row task) {
    return PrivacyLevel.valueOf(task.getString("privacy_level").toUpperCase(Locale.ROOT));
  }

  private static Future<Optional<WorkerScore.Candidate>> takeFirst(
      Sql transaction, Iterator<WorkerScore.Candidate> ranked, UUID subtaskId) {
    if (!ranked.hasNext()) {
      return Future.succeededFuture(Optional.empty());
    }
    WorkerScore.Candidate candidate = ranked.next();
    return transaction
        .run(TAKE_WORKER, candidate.workerId(), subtaskId)
        .compose(
            rows ->
                rows.rowCount() > 0
                    ? Future.succeededFuture(Optional.of(candidate))
                    : takeFirst(transaction, ranked, subtaskId));
  }

  private static String toolOf(WorkerScore.Candidate worker, String recommended) {
    boolean has = worker.tools().contains(recommended) || worker.tools().isEmpty();
    return has ? recommended : worker.tools().get(0);
  }

  private static List<WorkerScore.Candidate> candidates(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(SubtaskAllocation::candidate)
        .toList();
  }

  private static WorkerScore.Candidate candidate(Row row) {
    JsonArray tools = row.getJsonArray("tools");
    List<String> names = new ArrayList<>();
    tools.forEach(tool -> names.add(tool.toString()));
    List<Double> loads =
        Arrays.asList(
            row.getDouble("cpu_percent"),
            row.getDouble("memory_percent"),
            row.getDouble("disk_percent"));
    return new WorkerScore.Candidate(row.getUUID("worker_id"), names, loads);
  }
}
