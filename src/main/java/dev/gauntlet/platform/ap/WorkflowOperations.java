package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.data.PagedQuery;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonFields;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The operations on workflows, which are created as drafts and then activated. */
final class WorkflowOperations {

  private static final int NAME_MAX = 255;
  private static final int TYPE_MAX = 50;
  private static final int TEXT_MAX = 10_000;
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private static final String CREATE =
      """
      INSERT INTO workflows (id, tenant_id, name, slug, description, steps, category, tags)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT ON CONSTRAINT workflows_name DO NOTHING RETURNING *
      """;

  private static final String ACTIVATE =
      """
      UPDATE workflows SET status = 'active', updated_at = now()
      WHERE id = $1 AND tenant_id = $2 RETURNING *
      """;

  private static final PagedQuery LIST =
      new PagedQuery("workflows", "*", "tenant_id = $1", "created_at DESC, id");

  private final Sql sql;

  WorkflowOperations(Sql sql) {
    this.sql = sql;
  }

  Future<ApiAnswer> list(ApiCall call) {
    int offset = call.queryInteger("offset", 0, 0, Integer.MAX_VALUE);
    int limit = call.queryInteger("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    call.check();
    return LIST.run(sql, limit, offset, ApApi.tenantOf(call))
        .map(
            page ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("workflows", page.items(ApJson::workflow))
                        .put("total", page.total())
                        .put("offset", offset)
                        .put("limit", limit)));
  }

  Future<ApiAnswer> create(ApiCall call) {
    JsonFields body = call.body();
    String name = body.text("name", 1, NAME_MAX);
    JsonArray steps =
        new JsonArray(
            body.sections("steps", 1).stream().map(WorkflowOperations::step).toList());
    String description = body.optionalText("description", 0, TEXT_MAX);
    String category = body.optionalText("category", 1, NAME_MAX);
    JsonArray tags = body.texts("tags");
    call.check();
    UUID id = UUID.randomUUID();
    String slug = Slug.unique(name, "workflow", id);
    return sql.first(
            CREATE, id, ApApi.tenantOf(call), name, slug, description, steps, category, tags)
        .map(workflow -> workflow.orElseThrow(WorkflowOperations::nameTaken))
        .map(workflow -> ApiAnswer.created(ApJson.workflow(workflow)));
  }

  Future<ApiAnswer> activate(ApiCall call) {
    UUID id = call.pathId("workflow_id");
    call.check();
    return sql.first(ACTIVATE, id, ApApi.tenantOf(call))
        .map(workflow -> workflow.orElseThrow(() -> ApiError.notFound("Workflow", id)))
        .map(workflow -> ApiAnswer.ok(ApJson.workflow(workflow)));
  }

  private static JsonObject step(JsonFields step) {
    return new JsonObject()
        .put("type", step.text("type", 1, TYPE_MAX))
        .put("name", step.text("name", 1, NAME_MAX));
  }

  private static ApiError nameTaken() {
    return ApiError.badRequest("Workflow with this name already exists");
  }
}
