package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as text, independent of the reader's locale and time zone. */
final class TimeText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private TimeText() {}

  static String day(Instant instant) {
    return DAY.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** Formats a time since the load's start: {@code */
  static String clock(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(Math.abs(seconds)));
    return (Math.round(seconds) < 0 ? "−" : "") + NumberText.clock(time);
  }
}
