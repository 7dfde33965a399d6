package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.http.ApiError;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** Rows of an answer of PostgreSQL. */
final class Rows {

  private Rows() {}

  /** The first row; throws {@code otherwise} when there is none. */
  static Row first(RowSet<Row> rows, ApiError otherwise) {
    if (rows.size() == 0) {
      throw otherwise;
    }
    return rows.iterator().next();
  }
}
