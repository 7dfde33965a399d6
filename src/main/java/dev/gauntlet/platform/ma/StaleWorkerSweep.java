package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A periodic check, every 30 s, that marks workers offline after 120 s without a heartbeat. */
final class StaleWorkerSweep {

  private static final Logger LOG = LoggerFactory.getLogger(StaleWorkerSweep.class);
  private static final Duration PERIOD = Duration.ofSeconds(30);

  private static final String MARK_STALE =
      """
      UPDATE workers SET status = 'offline', current_task = NULL
      WHERE status <> 'offline' AND last_contact < now() - make_interval(secs => $1)
      RETURNING worker_id
      """;

  private final Sql sql;
  private final LiveWorkers live;

  StaleWorkerSweep(Sql sql, LiveWorkers live) {
    this.sql = sql;
    this.live = live;
  }

  /** Starts the checks, which run until Vert.x is closed. */
  void schedule(Vertx vertx) {
    vertx.setPeriodic(PERIOD.toMillis(), timer -> sweep());
  }

  /** Checks once; a failure is logged, and the next check makes up for it. */
  Future<?> sweep() {
    return sql.run(MARK_STALE, (double) MaKeys.WORKER_STATUS_LIFE.toSeconds())
        .compose(rows -> live.gone(workerIds(rows)))
        .onFailure(e -> LOG.warn("the check for stale workers failed", e));
  }

  private static List<UUID> workerIds(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getUUID("worker_id"))
        .toList();
  }
}
