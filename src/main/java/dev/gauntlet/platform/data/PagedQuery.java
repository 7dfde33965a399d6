package dev.gauntlet.platform.data;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A list of a table's rows: a page of them in a fixed order, and how many there are in all. */
public final class PagedQuery {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d)");

  private final String rows;
  private final String count;

  /**
   * A query.
   *
   * @param table whose rows are listed
   * @param columns what is read of a row
   * @param condition which rows, with $1, $2, ... for the parameters, at most 7
   * @param order the ORDER BY; unique, so that pages do not overlap
   */
  public PagedQuery(String table, String columns, String condition, String order) {
    String from = " FROM " + table + " WHERE " + condition;
    int parameters = parametersOf(condition);
    this.count = "SELECT count(*) AS total" + from;
    this.rows =
        "SELECT %s%s ORDER BY %s LIMIT $%s OFFSET $%s"
            .formatted(columns, from, order, parameters + 1, parameters + 2);
  }

  /**
   * One page of the list.
   *
   * @param rows its rows
   * @param total how many rows all pages have
   */
  public record Page(RowSet<Row> rows, long total) {

    /** The rows as a list of JSON objects. */
    public JsonArray items(Function<Row, JsonObject> item) {
      JsonArray items = new JsonArray();
      rows.forEach(row -> items.add(item.apply(row)));
      return items;
    }

    /** Whether rows come after this page. */
    public boolean hasMore(long offset) {
      return offset + rows.size() < total;
    }
  }

  /**
   * A page with the total; the two statements run side by side.
   *
   * @param offset how many rows stand before the page
   * @param parameters those of the condition
   */
  public Future<Page> run(Sql sql, int limit, long offset, Object... parameters) {
    Object[] withPage = Arrays.copyOf(parameters, parameters.length + 2);
    withPage[parameters.length] = (long) limit;
    withPage[parameters.length + 1] = offset;
    Future<RowSet<Row>> page = sql.run(rows, withPage);
    Future<RowSet<Row>> total = sql.run(count, parameters);
    return Future.all(page, total)
        .map(both -> new Page(page.result(), total.result().iterator().next().getLong("total")));
  }

  private static int parametersOf(String condition) {
    return PARAMETER
        .matcher(condition)
        .results()
        .map(MatchResult::group)
        .mapToInt(name -> Integer.parseInt(name.substring(1)))
        .max()
        .orElse(0);
  }
}
