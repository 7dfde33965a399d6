package dev.gauntlet.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
public final class NumberText {

  /** The limit in seconds below which fractions are shown. */
  private static final double SHORT = 10;

  private NumberText() {}

  /** Formats a count: {@code 12,345}. */
  public static String count(long value) {
    return formatted(value, "#,##0");
  }

  /**
   * Returns a count with its noun: {@code 1 user}, {@code 12,345 users}.
   *
   * @param one the singular of the noun; the plural adds an s
   */
  public static String counted(long value, String one) {
    return count(value) + " " + one + (value == 1 ? "" : "s");
  }

  /**
   * Formats a number with three significant digits and no trailing zeros: {@code 0.42}, {@code
   * 4.2}, {@code 1,502}.
   */
  public static String brief(double value) {
    double size = Math.abs(value);
    return formatted(value, size < 10 ? "0.##" : size < 100 ? "0.#" : "#,##0");
  }

  /** Formats a number with up to three decimals: */
  public static String exact(double value) {
    return formatted(value, "#,##0.###");
  }

  /** Formats a share from 0 to 1: */
  public static String percent(double share) {
    return formatted(100 * share, "0.0") + " %";
  }

  /** Formats a time: {@code 0:45}, {@code 12:00}, {@code 4:00:05}. */
  public static String clock(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  /** Formats a duration: */
  public static String length(double seconds) {
    return seconds < SHORT ? brief(seconds) + " s" : clock(Duration.ofSeconds(Math.round(seconds)));
  }

  private static String formatted(double value, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
