package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.data.PagedQuery;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/**
 * The operations on the resources of a tenant's agents: collections of documents, and MCP servers.
 */
final class CatalogOperations {

  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private static final PagedQuery COLLECTIONS =
      new PagedQuery("collections", "*", "tenant_id = $1", "created_at DESC, id");

  private static final PagedQuery SERVERS =
      new PagedQuery("mcp_servers", "*", "tenant_id = $1", "created_at DESC, id");

  private final Sql sql;

  CatalogOperations(Sql sql) {
    this.sql = sql;
  }

  Future<ApiAnswer> collections(ApiCall call) {
    int skip = call.queryInteger("skip", 0, 0, Integer.MAX_VALUE);
    int limit = call.queryInteger("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    call.check();
    return COLLECTIONS
        .run(sql, limit, skip, ApApi.tenantOf(call))
        .map(
            found -> {
              JsonObject pagination =
                  new JsonObject()
                      .put("skip", skip)
                      .put("limit", limit)
                      .put("total", found.total())
                      .put("has_more", found.hasMore(skip));
              return ApiAnswer.ok(
                  new JsonObject()
                      .put("data", found.items(ApJson::collection))
                      .put("pagination", pagination));
            });
  }

  Future<ApiAnswer> servers(ApiCall call) {
    NumberedPage page = NumberedPage.of(call, "page_size");
    call.check();
    return SERVERS
        .run(sql, page.size(), page.offset(), ApApi.tenantOf(call))
        .map(
            found ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put("servers", found.items(ApJson::server))
                        .put("total", found.total())
                        .put("page", page.number())
                        .put("page_size", page.size())
                        .put("has_more", found.hasMore(page.offset()))));
  }
}
