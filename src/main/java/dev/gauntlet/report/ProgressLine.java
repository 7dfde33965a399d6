package dev.gauntlet.report;

import dev.gauntlet.measure.LiveSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.OptionalDouble;

/** A line about the progress of a run. */
public final class ProgressLine {

  private static final Pattern BEGINNING = Pattern.compile("\\d+:\\d\\d\\S* of \\d+:\\d\\d.*");

  private ProgressLine() {}

  /** Returns whether a line of a console is a progress line. */
  public static boolean is(String line) {
    return BEGINNING.matcher(line).matches();
  }

  /**
   * Returns a line such as {@code 0:45 of 8:00 spike users 500 842 req/s p95 23 ms errors 0 (0.0
   * %)}, with two spaces between the parts. Rate and percentile are those of the last seconds;
   * the percentile is absent if these have no good answer. Failed setup is added if it occurred.
   *
   * @param total the planned length of the load
   */
  public static String of(LiveSnapshot now, Duration total) {
    List<String> parts = new ArrayList<>();
    parts.add(NumberText.clock(now.elapsed()) + " of " + NumberText.clock(total));
    if (!now.phase().isEmpty()) {
      parts.add(now.phase());
    }
    parts.add("users " + NumberText.count(now.users()));
    parts.add(NumberText.brief(now.perSecond()) + " req/s");
    parts.add("p95 " + millis(now.p95Millis()));
    parts.add("errors " + NumberText.count(now.errors()) + share(now.errorShare()));
    if (now.setupFailed() > 0) {
      parts.add("setup failed " + NumberText.count(now.setupFailed()));
    }
    return String.join("  ", parts);
  }

  private static String millis(OptionalDouble value) {
    return value.isPresent() ? NumberText.brief(value.getAsDouble()) + " ms" : "-";
  }

  private static String share(double errors) {
    return " (" + NumberText.percent(errors) + ")";
  }
}
