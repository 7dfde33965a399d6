package dev.gauntlet.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser and formatter of durations such as {@code 30 s}, {@code 1.5 h}, {@code 1h30m}, {@code
 * PT5S}.
 */
public final class DurationText {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?|\\.\\d+)";
  private static final Pattern WHOLE =
      Pattern.compile("(?:\\s*" + NUMBER + "\\s*[a-zµ]+\\s*)+");
  private static final Pattern PART = Pattern.compile(NUMBER + "\\s*([a-zµ]+)");

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
  private static final long SECOND = 1_000_000_000L;
  private static final Map<String, Long> NANOS =
      Map.ofEntries(
          Map.entry("ns", 1L),
          Map.entry("us", 1_000L),
          Map.entry("µs", 1_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("s", SECOND),
          Map.entry("sec", SECOND),
          Map.entry("second", SECOND),
          Map.entry("seconds", SECOND),
          Map.entry("m", 60 * SECOND),
          Map.entry("min", 60 * SECOND),
          Map.entry("minute", 60 * SECOND),
          Map.entry("minutes", 60 * SECOND),
          Map.entry("h", 3_600 * SECOND),
          Map.entry("hour", 3_600 * SECOND),
          Map.entry("hours", 3_600 * SECOND),
          Map.entry("d", 86_400 * SECOND),
          Map.entry("day", 86_400 * SECOND),
          Map.entry("days", 86_400 * SECOND));

  private DurationText() {}

  /**
   * Parses a duration of zero or more, with nanosecond precision.
   *
   * @throws IllegalArgumentException if the text is invalid; the message, "must be ...", is the
   *     predicate of a sentence whose subject is the key
   */
  public static Duration parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("-")) {
      throw new IllegalArgumentException("must not be negative");
    }
    return lower.startsWith("p") ? parseIso(text.strip()) : parseUnits(lower);
  }

  private static Duration parseIso(String text) {
    Duration duration;
    try {
      duration = Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw notADuration();
    }
    if (duration.isNegative()) {
      throw new IllegalArgumentException("must not be negative");
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw tooLong();
    }
    return duration;
  }

  private static Duration parseUnits(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw notADuration();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    for (Matcher part = PART.matcher(text); part.find(); ) {
      Long unit = NANOS.get(part.group(2));
      if (unit == null) {
        throw notADuration();
      }
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
    }
    if (nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
      throw tooLong();
    }
    return Duration.ofNanos(nanos.longValue());
  }

  private static IllegalArgumentException tooLong() {
    return new IllegalArgumentException("must be shorter than 292 years");
  }

  private static IllegalArgumentException notADuration() {
    return new IllegalArgumentException("must be a number with a unit, such as 30 s, 2 min or 4 h");
  }

  /**
   * Returns the shortest text with millisecond precision: {@code 4 h}, {@code 1 min 30 s}, {@code
   * 37.5 s}.
   */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1_000) {
      return millis == 0 ? "0 s" : millis + " ms";
    }
    StringJoiner text = new StringJoiner(" ");
    add(text, millis / 3_600_000, "h");
    add(text, millis / 60_000 % 60, "min");
    if (millis % 60_000 > 0) {
      text.add(seconds(millis % 60_000) + " s");
    }
    return text.toString();
  }

  private static void add(StringJoiner text, long amount, String unit) {
    if (amount > 0) {
      text.add(amount + " " + unit);
    }
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
