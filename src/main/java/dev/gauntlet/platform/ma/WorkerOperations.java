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

/** The operations of workers: register, send heartbeats, unregister; and the queries about them. */
final class WorkerOperations {

  private static final int NAME_LIMIT = 100;

  private static final String REGISTER =
      """
      INSERT INTO workers (worker_id, machine_id, machine_name, system_info, tools, status)
      VALUES ($1, $2, $3, $4, $5, 'online')
      ON CONFLICT (machine_id) DO UPDATE SET
        machine_name = excluded.machine_name, system_info = excluded.system_info,
        tools = excluded.tools, status = excluded.status, last_contact = now()
      RETURNING worker_id, last_heartbeat IS NOT NULL AS was_alive_before
      """;

  private static final String HEARTBEAT =
      """
      UPDATE workers SET status = $2, cpu_percent = $3, memory_percent = $4, disk_percent = $5,
        current_task = $6, last_heartbeat = now(), last_contact = now()
      WHERE worker_id = $1
      """;

  private static final String UNREGISTER =
      "UPDATE workers SET status = 'offline', current_task = NULL WHERE worker_id = $1";

  private static final StatusList<WorkerStatus> LIST =
      new StatusList<>(
          "workers", "*", "last_heartbeat DESC NULLS LAST, worker_id", WorkerStatus.class,
          WorkerJson::listItem);

  private final Sql sql;
  private final LiveWorkers live;

  WorkerOperations(Sql sql, LiveWorkers live) {
    this.sql = sql;
    this.live = live;
  }

  Future<ApiAnswer> register(ApiCall call) {
    JsonFields body = call.body();
    String machineId = body.text("machine_id", 1, NAME_LIMIT);
    String machineName = body.text("machine_name", 1, NAME_LIMIT);
    JsonObject systemInfo = body.optionalObject("system_info");
    JsonArray tools = body.texts("tools");
    call.check();
    JsonObject knownInfo = systemInfo == null ? new JsonObject() : systemInfo;
    return sql.run(REGISTER, UUID.randomUUID(), machineId, machineName, knownInfo, tools)
        .map(rows -> rows.iterator().next())
        .compose(row -> seen(row).map(done -> ApiAnswer.ok(registered(row))));
  }

  Future<ApiAnswer> heartbeat(ApiCall call) {
    UUID workerId = call.pathId("worker_id");
    JsonFields body = call.body();
    WorkerStatus status = body.oneOf("status", WorkerStatus.class);
    JsonFields resources = body.section("resources");
    double cpu = resources.number("cpu_percent", 0, 100);
    double memory = resources.number("memory_percent", 0, 100);
    double disk = resources.number("disk_percent", 0, 100);
    UUID currentTask = body.optionalId("current_task");
    call.check();
    return sql.run(HEARTBEAT, workerId, WireName.of(status), cpu, memory, disk, currentTask)
        .compose(rows -> known(rows, workerId))
        .compose(row -> live.seen(workerId, status))
        .map(
            done ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("acknowledged", true)
                        .put("message", "Heartbeat received")));
  }

  Future<ApiAnswer> unregister(ApiCall call) {
    UUID workerId = call.pathId("worker_id");
    call.check();
    return sql.run(UNREGISTER, workerId)
        .compose(rows -> known(rows, workerId))
        .compose(row -> live.seen(workerId, WorkerStatus.OFFLINE))
        .map(
            done ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("status", "unregistered")
                        .put("worker_id", workerId.toString())));
  }

  Future<ApiAnswer> list(ApiCall call) {
    return LIST.answer(sql, call);
  }

  Future<ApiAnswer> get(ApiCall call) {
    UUID workerId = call.pathId("worker_id");
    call.check();
    return sql.run("SELECT * FROM workers WHERE worker_id = $1", workerId)
        .compose(rows -> known(rows, workerId))
        .map(rows -> ApiAnswer.ok(WorkerJson.whole(rows.iterator().next())));
  }

  private Future<?> seen(Row registered) {
    return live.seen(registered.getUUID("worker_id"), WorkerStatus.ONLINE);
  }

  private static JsonObject registered(Row row) {
    boolean updated = row.getBoolean("was_alive_before");
    return new JsonObject()
        .put("status", updated ? "updated" : "registered")
        .put("worker_id", row.getUUID("worker_id").toString())
        .put("message", updated ? "Worker registration updated" : "Worker registered");
  }

  private static Future<RowSet<Row>> known(RowSet<Row> rows, UUID workerId) {
    return rows.rowCount() == 0
        ? Future.failedFuture(ApiError.notFound("Worker", workerId))
        : Future.succeededFuture(rows);
  }
}
