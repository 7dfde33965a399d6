package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.data.Timestamps;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** The JSON of the contract's rows. */
final class ApJson {

  private ApJson() {}

  static JsonObject agent(Row row) {
    return named(row)
        .put("tenant_id", row.getUUID("tenant_id").toString())
        .put("slug", row.getString("slug"))
        .put("status", row.getString("status"))
        .put("model_provider", row.getString("model_provider"))
        .put("model_name", row.getString("model_name"))
        .put("system_prompt", row.getString("system_prompt"))
        .put("temperature", row.getDouble("temperature"))
        .put("max_tokens", row.getInteger("max_tokens"))
        .put("capabilities", row.getJsonArray("capabilities"))
        .put("tools", row.getJsonArray("tools"))
        .put("timeout_seconds", row.getInteger("timeout_seconds"))
        .put("max_iterations", row.getInteger("max_iterations"))
        .put("memory_enabled", row.getBoolean("memory_enabled"))
        .put("version", row.getString("version"))
        .put("tags", row.getJsonArray("tags"))
        .put("config", row.getJsonObject("config"));
  }

  static JsonObject workflow(Row row) {
    return named(row)
        .put("slug", row.getString("slug"))
        .put("version", row.getString("version"))
        .put("steps", row.getJsonArray("steps"))
        .put("triggers", row.getJsonArray("triggers"))
        .put("timeout_seconds", row.getInteger("timeout_seconds"))
        .put("max_retries", row.getInteger("max_retries"))
        .put("retry_strategy", row.getString("retry_strategy"))
        .put("status", row.getString("status"))
        .put("tags", row.getJsonArray("tags"))
        .put("category", row.getString("category"))
        .put("execution_count", row.getInteger("execution_count"))
        .put("success_count", row.getInteger("success_count"))
        .put("failure_count", row.getInteger("failure_count"));
  }

  static JsonObject collection(Row row) {
    return named(row)
        .put("embedding_model", row.getString("embedding_model"))
        .put("embedding_dimensions", row.getInteger("embedding_dimensions"))
        .put("chunk_size", row.getInteger("chunk_size"))
        .put("chunk_overlap", row.getInteger("chunk_overlap"))
        .put("visibility", row.getString("visibility"))
        .put("document_count", row.getInteger("document_count"))
        .put("chunk_count", row.getInteger("chunk_count"));
  }

  static JsonObject server(Row row) {
    return named(row)
        .put("slug", row.getString("slug"))
        .put("server_type", row.getString("server_type"))
        .put("status", row.getString("status"))
        .put("version", row.getString("version"))
        .put("category", row.getString("category"))
        .put("tools", row.getJsonArray("tools"))
        .put("health_status", row.getString("health_status"))
        .put("visibility", row.getString("visibility"));
  }

  /** Returns the fields that all rows have. */
  private static JsonObject named(Row row) {
    return new JsonObject()
        .put("id", row.getUUID("id").toString())
        .put("name", row.getString("name"))
        .put("description", row.getString("description"))
        .put("created_at", Timestamps.text(row, "created_at"))
        .put("updated_at", Timestamps.text(row, "updated_at"));
  }
}
