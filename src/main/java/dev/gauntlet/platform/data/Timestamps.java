package dev.gauntlet.platform.data;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;

/** Timestamps in the format of the contracts. */
public final class Timestamps {

  private Timestamps() {}

  /** Returns a column in ISO 8601 with microseconds and time zone, or null. */
  public static String text(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toString();
  }
}
