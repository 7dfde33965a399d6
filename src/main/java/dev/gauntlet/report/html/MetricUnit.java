package dev.gauntlet.report.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of a series of the target, derived from the name of its metric by the conventions of
 * Prometheus. If the name has no unit, or a query is more than a metric or its rate, the unit is
 * unknown.
 *
 * @param symbol the displayed symbol; empty for a number and for an unknown unit
 * @param factor the factor from a recorded value to the displayed one
 */
record MetricUnit(String symbol, double factor) {

  private static final MetricUnit NUMBER = new MetricUnit("", 1);
  private static final MetricUnit PERCENT = new MetricUnit("%", 100);
  private static final MetricUnit MEGABYTES = new MetricUnit("MB", 1.0 / (1 << 20));
  private static final MetricUnit SECONDS = new MetricUnit("s", 1);
  private static final MetricUnit MILLIS = new MetricUnit("ms", 1000);

  /** Metrics that are shares from 0 to 1, although their names do not contain a unit. */
  private static final Set<String> SHARES = Set.of("process_cpu_usage", "system_cpu_usage");

  private static final String SELECTOR = "\\s*([a-zA-Z_:][\\w:]*)\\s*(?:\\{.*\\})?";
  private static final Pattern METRIC = Pattern.compile(SELECTOR + "\\s*");
  private static final Pattern RATE =
      Pattern.compile("\\s*i?rate\\(" + SELECTOR + "(?:\\[\\w+\\])?\\s*\\)\\s*");

  /** The suffix after the unit. */
  private static final Pattern AGGREGATE = Pattern.compile("_(total|sum|max)$");

  /**
   * Returns the unit of an expression, such as {@code process_resident_memory_bytes} or {@code
   * rate(http_requests_total)}.
   *
   * @param highest the highest value; times below a second are shown in milliseconds
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
