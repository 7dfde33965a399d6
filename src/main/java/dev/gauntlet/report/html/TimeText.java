package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as text, alike wherever the page is read. */
final class TimeText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private TimeText() {}

  static String day(Instant instant) {
    return DAY.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** Since the load's start: {@code 0:45}, {@code -0:02} before it. */
  static String clock(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(Math.abs(seconds)));
    return (Math.round(seconds) < 0 ? "−" : "") + NumberText.clock(time);
  }
}
