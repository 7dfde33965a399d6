package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.PagedQuery;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.function.Function;

/** A list with limit and offset of all rows of a table, or of those with one status. */
final class StatusList<E extends Enum<E>> {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final String items;
  private final Class<E> statuses;
  private final Function<Row, JsonObject> item;
  private final PagedQuery all;
  private final PagedQuery ofStatus;

  /**
   * Creates a list.
   *
   * @param items the name of the list in the response, which is also the table
   * @param columns the columns to read
   * @param order the ORDER BY clause
   * @param statuses the statuses that a request can filter by
   * @param item converts a row to a list item
   */
  StatusList(
      String items,
      String columns,
      String order,
      Class<E> statuses,
      Function<Row, JsonObject> item) {
    this.items = items;
    this.statuses = statuses;
    this.item = item;
    this.all = new PagedQuery(items, columns, "true", order);
    this.ofStatus = new PagedQuery(items, columns, "status = $1", order);
  }

  /** Returns the list for the limit, offset and status of a call. */
  Future<ApiAnswer> answer(Sql sql, ApiCall call) {
    int limit = call.queryInteger("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    int offset = call.queryInteger("offset", 0, 0, Integer.MAX_VALUE);
    Optional<String> status = call.queryOneOf("status", statuses);
    call.check();
    return status
        .map(asked -> ofStatus.run(sql, limit, offset, asked))
        .orElseGet(() -> all.run(sql, limit, offset))
        .map(
            page ->
                ApiAnswer.ok(
                    new JsonObject()
                        .put(items, page.items(item))
                        .put("total", page.total())
                        .put("limit", limit)
                        .put("offset", offset)));
  }
}
