package dev.gauntlet.report.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a series of the target's is counted in, as far as its metric's name says so by Prometheus'
 * conventions. Where it does not, or a query is more than a metric or its rate, nobody guesses.
 *
 * @param symbol for people; empty for a number, and for what is not known
 * @param factor from what was told to what is shown
 */
record MetricUnit(String symbol, double factor) {

  private static final MetricUnit NUMBER = new MetricUnit("", 1);
  private static final MetricUnit PERCENT = new MetricUnit("%", 100);
  private static final MetricUnit MEGABYTES = new MetricUnit("MB", 1.0 / (1 << 20));
  private static final MetricUnit SECONDS = new MetricUnit("s", 1);
  private static final MetricUnit MILLIS = new MetricUnit("ms", 1000);

  /** Shares from 0 to 1, whose names do not say so. */
  private static final Set<String> SHARES = Set.of("process_cpu_usage", "system_cpu_usage");

  private static final String SELECTOR = "\\s*([a-zA-Z_:][\\w:]*)\\s*(?:\\{.*\\})?";
  private static final Pattern METRIC = Pattern.compile(SELECTOR + "\\s*");
  private static final Pattern RATE =
      Pattern.compile("\\s*i?rate\\(" + SELECTOR + "(?:\\[\\w+\\])?\\s*\\)\\s*");

  /** Stands behind the unit. */
  private static final Pattern AGGREGATE = Pattern.compile("_(total|sum|max)$");

  /**
   * The unit of an expression, such as {@code process_resident_memory_bytes} or {@code
   * rate(http_requests_total)}.
   *
   * @param highest value that was told: what takes less than a second is shown in milliseconds
   */
  static MetricUnit of(String expression, double highest) {
    Matcher rate = RATE.matcher(expression);
    if (rate.matches()) {
      MetricUnit unit = ofMetric(rate.group(1), SECONDS);
      return new MetricUnit(unit.symbol + "/s", unit.factor);
    }
    Matcher metric = METRIC.matcher(expression);
    return metric.matches() ? ofMetric(metric.group(1), highest < 1 ? MILLIS : SECONDS) : NUMBER;
  }

  private static MetricUnit ofMetric(String metric, MetricUnit time) {
    String name = AGGREGATE.matcher(metric).replaceFirst("");
    if (SHARES.contains(name) || name.endsWith("_ratio")) {
      return PERCENT;
    }
    if (name.endsWith("_bytes")) {
      return MEGABYTES;
    }
    return name.endsWith("_seconds") ? time : NUMBER;
  }
}
