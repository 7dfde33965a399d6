package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Timestamps;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** The JSON of workers. */
final class WorkerJson {

  private WorkerJson() {}

  static JsonObject listItem(Row row) {
    return new JsonObject()
        .put("worker_id", row.getUUID("worker_id").toString())
        .put("machine_name", row.getString("machine_name"))
        .put("machine_id", row.getString("machine_id"))
        .put("status", row.getString("status"))
        .put("tools", row.getJsonArray("tools"))
        .put("cpu_percent", row.getDouble("cpu_percent"))
        .put("memory_percent", row.getDouble("memory_percent"))
        .put("disk_percent", row.getDouble("disk_percent"))
        .put("last_heartbeat", Timestamps.text(row, "last_heartbeat"))
        .put("registered_at", Timestamps.text(row, "registered_at"));
  }

  static JsonObject whole(Row row) {
    UUID task = row.getUUID("current_task");
    return listItem(row)
        .put("system_info", row.getJsonObject("system_info"))
        .put("current_task", task == null ? null : task.toString());
  }
}
