package dev.gauntlet.platform.model;

import dev.gauntlet.platform.model.Distribution.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation of distributions in options: {@code log-normal 200 ms 60 ms}. */
enum DistributionText {
  /** Durations; the values of the distribution are nanoseconds. */
  TIMES(Map.of("us", 1e3, "ms", 1e6, "s", 1e9), "log-normal 200ms 60ms"),
  /** Numbers without a unit. */
  COUNTS(Map.of("", 1.0), "log-normal 60 30");

  private final Map<String, Double> units;
  private final String example;
  private final Pattern pattern;

  DistributionText(Map<String, Double> units, String example) {
    this.units = units;
    this.example = example;
    String value = "(\\d{1,7}(?:\\.\\d{1,6})?) ?(" + String.join("|", units.keySet()) + ")";
    this.pattern =
        Pattern.compile("(?:(constant|uniform|log-normal) )?" + value + "(?: " + value + ")?");
  }

  /**
   * Parses a distribution; a value alone is a constant.
   *
   * @throws IllegalArgumentException if the text is none, or its spread does not fit
   */
  Distribution parse(String text) {
    Matcher matcher = pattern.matcher(text.strip());
    if (!matcher.matches()) {
      throw expected("a distribution");
    }
    Kind kind = kind(matcher.group(1));
    boolean spread = matcher.group(4) != null;
    if (spread == (kind == Kind.CONSTANT)) {
      throw expected(spread ? "no spread of a constant" : "a mean and a spread");
    }
    double mean = value(matcher, 2);
    return checked(new Distribution(kind, mean, spread ? value(matcher, 4) : 0));
  }

  private Distribution checked(Distribution read) {
    if (read.kind() == Kind.UNIFORM && read.spread() > read.mean()) {
      throw expected("a spread up to the mean");
    }
    if (read.kind() == Kind.LOG_NORMAL && read.mean() == 0) {
      throw expected("a mean above 0");
    }
    return read;
  }

  private static Kind kind(String name) {
    return name == null
        ? Kind.CONSTANT
        : Kind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private double value(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group)) * units.get(matcher.group(group + 1));
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "expected %s: a value, or uniform or log-normal with mean and spread, such as %s"
            .formatted(what, example));
  }
}
