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

/** A query of a table's rows: one page in a fixed order, and the total number of rows. */
public final class PagedQuery {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d)");

  private final String rows;
  private final String count;

  /**
   * Creates a query.
   *
   * @param table the table
   * @param columns the columns to read
   * @param condition the WHERE clause, with $1, $2, ... for the parameters, at most 7
   * @param order the ORDER BY clause; it must be unique, so that pages do not overlap
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
   * A page of the list.
   *
   * @param rows the rows of the page
   * @param total the number of rows of all pages
   */
  public record Page(RowSet<Row> rows, long total) {

    /** Returns the rows as a JSON array of objects. */
    public JsonArray items(Function<Row, JsonObject> item) {
      JsonArray items = new JsonArray();
      rows.forEach(row -> items.add(item.apply(row)));
      return items;
    }

    /** Returns whether there are rows after this page. */
    public boolean hasMore(long offset) {
      return offset + rows.size() < total;
    }
  }

  /**
   * Returns a page and the total; the two statements run concurrently.
   *
   * @param offset the number of rows before the page
   * @param parameters the parameters of the condition
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
