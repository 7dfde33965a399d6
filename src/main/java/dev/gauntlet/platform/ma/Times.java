package dev.gauntlet.platform.ma;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;

/** Points in time as the contract writes them. */
final class Times {

  private Times() {}

  /** A column in ISO 8601 with microseconds and zone, or null. */
  static String text(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toString();
  }
}
