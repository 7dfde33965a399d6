package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.Call;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Optional;
import java.util.function.Function;

/** A list of a table's rows: a page of them in a fixed order, and how many there are in all. */
final class PagedQuery {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final String items;
  private final Function<Row, JsonObject> item;
  private final String allRows;
  private final String rowsOfStatus;
  private final String countAll;
  private final String countOfStatus;

  /**
   * A query.
   *
   * @param items what the list is called in the answer, and the table
   * @param columns what is read of a row
   * @param order the ORDER BY
   * @param item makes a list item of a row
   */
  PagedQuery(String items, String columns, String order, Function<Row, JsonObject> item) {
    this.items = items;
    this.item = item;
    String select = "SELECT " + columns + " FROM " + items;
    String page = " ORDER BY " + order + " LIMIT $1 OFFSET $2";
    this.allRows = select + page;
    this.rowsOfStatus = select + " WHERE status = $3" + page;
    this.countAll = "SELECT count(*) AS total FROM " + items;
    this.countOfStatus = countAll + " WHERE status = $1";
  }

  /** Which part of the list a call wants. */
  record Page(int limit, int offset, Optional<String> status) {

    /** Reads limit, offset and status of the query. */
    static <E extends Enum<E>> Page of(Call call, Class<E> statuses) {
      return new Page(
          call.queryInteger("limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
          call.queryInteger("offset", 0, 0, Integer.MAX_VALUE),
          call.queryOneOf("status", statuses));
    }
  }

  /** The page, with the total; the two statements run side by side. */
  Future<JsonObject> run(Sql sql, Page page) {
    Future<RowSet<Row>> rows =
        page.status()
            .map(status -> sql.run(rowsOfStatus, page.limit(), page.offset(), status))
            .orElseGet(() -> sql.run(allRows, page.limit(), page.offset()));
    Future<RowSet<Row>> total =
        page.status()
            .map(status -> sql.run(countOfStatus, status))
            .orElseGet(() -> sql.run(countAll));
    return Future.all(rows, total)
        .map(
            both ->
                new JsonObject()
                    .put(items, list(rows.result()))
                    .put("total", total.result().iterator().next().getLong("total"))
                    .put("limit", page.limit())
                    .put("offset", page.offset()));
  }

  private JsonArray list(RowSet<Row> rows) {
    JsonArray list = new JsonArray();
    rows.forEach(row -> list.add(item.apply(row)));
    return list;
  }
}
