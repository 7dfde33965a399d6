package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.UUID;

/** The JSON of tasks and subtasks. */
final class TaskJson {

  private TaskJson() {}

  static JsonObject listItem(Row row) {
    return new JsonObject()
        .put("task_id", row.getUUID("task_id").toString())
        .put("description", row.getString("description"))
        .put("status", row.getString("status"))
        .put("progress", row.getInteger("progress"))
        .put("created_at", Timestamps.text(row, "created_at"))
        .put("updated_at", Timestamps.text(row, "updated_at"));
  }

  static JsonObject whole(Row row, JsonArray subtasks) {
    JsonObject metadata =
        new JsonObject()
            .put("task_type", row.getString("task_type"))
            .put("requirements", row.getJsonObject("requirements"));
    return listItem(row)
        .put("checkpoint_frequency", row.getString("checkpoint_frequency"))
        .put("privacy_level", row.getString("privacy_level"))
        .put("tool_preferences", row.getJsonArray("tool_preferences"))
        .put("task_metadata", metadata)
        .put("subtasks", subtasks)
        .put("started_at", Timestamps.text(row, "started_at"))
        .put("completed_at", Timestamps.text(row, "completed_at"));
  }

  static JsonObject subtask(Row row) {
    return new JsonObject()
        .put("subtask_id", row.getUUID("subtask_id").toString())
        .put("name", row.getString("name"))
        .put("description", row.getString("description"))
        .put("status", row.getString("status"))
        .put("progress", row.getInteger("progress"))
        .put("recommended_tool", row.getString("recommended_tool"))
        .put("complexity", row.getInteger("complexity"))
        .put("priority", row.getInteger("priority"))
        .put("dependencies", ids(row.getArrayOfUUIDs("dependencies")))
        .put("assigned_worker", text(row.getUUID("assigned_worker")))
        .put("assigned_tool", row.getString("assigned_tool"));
  }

  static JsonArray subtasks(Iterable<Row> rows) {
    JsonArray subtasks = new JsonArray();
    rows.forEach(row -> subtasks.add(subtask(row)));
    return subtasks;
  }

  static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  private static JsonArray ids(UUID[] ids) {
    return new JsonArray(Arrays.stream(ids).map(UUID::toString).toList());
  }
}
