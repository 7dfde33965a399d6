package dev.gauntlet.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
public final class NumberText {

  /** Seconds, whose parts matter. */
  private static final double SHORT = 10;

  private NumberText() {}

  /** {@code 12,345}. */
  public static String count(long value) {
    return formatted(value, "#,##0");
  }

  /**
   * {@code 1 user}, {@code 12,345 users}.
   *
   * @param one the word for one, whose plural ends in s
   */
  public static String counted(long value, String one) {
    return count(value) + " " + one + (value == 1 ? "" : "s");
  }

  /**
   * Three digits that matter, and no noughts that do not: {@code 0.42}, {@code 4.2}, {@code 1,502}.
   */
  public static String brief(double value) {
    double size = Math.abs(value);
    return formatted(value, size < 10 ? "0.##" : size < 100 ? "0.#" : "#,##0");
  }

  /** Up to the thousandth: {@code 1,502.125}. */
  public static String exact(double value) {
    return formatted(value, "#,##0.###");
  }

  /** A share from 0 to 1 as {@code 1.3 %}. */
  public static String percent(double share) {
    return formatted(100 * share, "0.0") + " %";
  }

  /** {@code 0:45}, {@code 12:00}, {@code 4:00:05}. */
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

  /** How long something took: {@code 0.29 s} below ten seconds, else as {@link #clock}. */
  public static String length(double seconds) {
    return seconds < SHORT ? brief(seconds) + " s" : clock(Duration.ofSeconds(Math.round(seconds)));
  }

  private static String formatted(double value, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
