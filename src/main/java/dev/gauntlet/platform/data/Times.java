package dev.gauntlet.platform.data;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;

/** Points in time as the contracts write them. */
public final class Times {

  private Times() {}

  /** A column in ISO 8601 with microseconds and zone, or null. */
  public static String text(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toString();
  }
}
