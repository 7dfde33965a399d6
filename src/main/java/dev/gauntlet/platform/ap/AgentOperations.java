package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.data.PagedQuery;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** The operations on agents, each visible to its tenant only. */
final class AgentOperations {

  private static final String CREATE =
      """
      INSERT INTO agents (id, tenant_id, name, slug, description, system_prompt, model_provider,
        model_name, temperature, max_tokens, capabilities, tools, tags, config)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
        coalesce($11, '[]'::jsonb), coalesce($12, '[]'::jsonb), coalesce($13, '[]'::jsonb),
        coalesce($14, '{}'::jsonb))
      ON CONFLICT ON CONSTRAINT agents_slug DO NOTHING RETURNING *
      """;

  private static final String AGENT = "SELECT * FROM agents WHERE id = $1 AND tenant_id = $2";

  private static final String UPDATE =
      """
      UPDATE agents SET name = coalesce($3, name), slug = coalesce($4, slug),
        description = coalesce($5, description), system_prompt = coalesce($6, system_prompt),
        model_provider = coalesce($7, model_provider), model_name = coalesce($8, model_name),
        temperature = coalesce($9, temperature), max_tokens = coalesce($10, max_tokens),
        capabilities = coalesce($11, capabilities), tools = coalesce($12, tools),
        tags = coalesce($13, tags), config = coalesce($14, config), updated_at = now()
      WHERE id = $1 AND tenant_id = $2 RETURNING *
      """;

  private static final String DELETE =
      "DELETE FROM agents WHERE id = $1 AND tenant_id = $2 RETURNING id";

  private static final PagedQuery LIST =
      new PagedQuery(
          "agents",
          "*",
          """
          tenant_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::text IS NULL
            OR strpos(lower(name || ' ' || description), lower($3)) > 0)
          """,
          "created_at DESC, id");

  private final Sql sql;

  AgentOperations(Sql sql) {
    this.sql = sql;
  }

  Future<ApiAnswer> list(ApiCall call) {
    NumberedPage page = NumberedPage.of(call, "limit");
    Optional<String> status = call.queryOneOf("status", AgentStatus.class);
    Optional<String> search = call.queryText("search");
    call.check();
    return LIST.run(
            sql,
            page.size(),
            page.offset(),
            ApApi.tenantOf(call),
            status.orElse(null),
            search.orElse(null))
        .map(
            found ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("agents", found.items(ApJson::agent))
                        .put("pagination", pagination(page, found.total()))));
  }

  Future<ApiAnswer> create(ApiCall call) {
    AgentInput input = AgentInput.whole(call.body());
    call.check();
    UUID id = UUID.randomUUID();
    String slug =
        input.slug() == null ? Slug.unique(input.name(), "agent", id) : input.slug();
    return run(CREATE, id, ApApi.tenantOf(call), slug, input)
        .map(agent -> agent.orElseThrow(AgentOperations::slugTaken))
        .map(agent -> ApiAnswer.created(ApJson.agent(agent)));
  }

  Future<ApiAnswer> get(ApiCall call) {
    UUID id = call.pathId("agent_id");
    call.check();
    return sql.first(AGENT, id, ApApi.tenantOf(call))
        .map(agent -> ApiAnswer.ok(ApJson.agent(known(agent, id))));
  }

  Future<ApiAnswer> update(ApiCall call) {
    UUID id = call.pathId("agent_id");
    AgentInput input = AgentInput.partial(call.body());
    call.check();
    return run(UPDATE, id, ApApi.tenantOf(call), input.slug(), input)
        .recover(e -> Future.failedFuture(Sql.isDouble(e) ? slugTaken() : e))
        .map(agent -> ApiAnswer.ok(ApJson.agent(known(agent, id))));
  }

  Future<ApiAnswer> delete(ApiCall call) {
    UUID id = call.pathId("agent_id");
    call.check();
    return sql.first(DELETE, id, ApApi.tenantOf(call))
        .map(agent -> known(agent, id))
        .map(deleted -> ApiAnswer.noContent());
  }

  private Future<Optional<Row>> run(
      String statement, UUID id, UUID tenant, String slug, AgentInput input) {
    return sql.first(
        statement,
        id,
        tenant,
        input.name(),
        slug,
        input.description(),
        input.systemPrompt(),
        input.model().provider(),
        input.model().name(),
        input.model().temperature(),
        input.model().maxTokens(),
        input.lists().capabilities(),
        input.lists().tools(),
        input.lists().tags(),
        input.config());
  }

  private static Row known(Optional<Row> agent, UUID id) {
    return agent.orElseThrow(() -> ApiError.notFound("Agent", id));
  }

  private static ApiError slugTaken() {
    return ApiError.badRequest("Agent with this slug already exists");
  }

  private static JsonObject pagination(NumberedPage page, long total) {
    return new JsonObject()
        .put("page", page.number())
        .put("limit", page.size())
        .put("total", total)
        .put("total_pages", page.pagesOf(total));
  }
}
