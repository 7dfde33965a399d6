package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.PagedQuery;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.Answer;
import dev.gauntlet.platform.http.Call;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.function.Function;

/** A list by limit and offset, of all rows of a table or of those of one status. */
final class StatusList<E extends Enum<E>> {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final String items;
  private final Class<E> statuses;
  private final Function<Row, JsonObject> item;
  private final PagedQuery all;
  private final PagedQuery ofStatus;

  /**
   * A list.
   *
   * @param items what it is called in the answer, and the table
   * @param columns what is read of a row
   * @param order the ORDER BY
   * @param statuses what can be asked for
   * @param item makes a list item of a row
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

  /** Answers a call with its limit, offset and status. */
  Future<Answer> answer(Sql sql, Call call) {
    int limit = call.queryInteger("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    int offset = call.queryInteger("offset", 0, 0, Integer.MAX_VALUE);
    Optional<String> status = call.queryOneOf("status", statuses);
    call.check();
    return status
        .map(asked -> ofStatus.run(sql, limit, offset, asked))
        .orElseGet(() -> all.run(sql, limit, offset))
        .map(
            page ->
                Answer.ok(
                    new JsonObject()
                        .put(items, page.items(item))
                        .put("total", page.total())
                        .put("limit", limit)
                        .put("offset", offset)));
  }
}
