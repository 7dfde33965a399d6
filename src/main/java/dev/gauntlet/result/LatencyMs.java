package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;

/**
 * Figures of latencies in milliseconds, with an error of 0.05 % and of at least a microsecond, or
 * whole milliseconds if the data is not more precise. A percentile is the value that this
 * percentage of all values does not exceed.
 */
public record LatencyMs(
    double p50,
    double p75,
    double p90,
    double p95,
    double p99,
    double p999,
    double p9999,
    double min,
    double mean,
    double stdev,
    double max) {

  /** Returns the figures of latencies; null if there are none. */
  static LatencyMs of(LatencyHistogram values) {
    if (values.count() == 0) {
      return null;
    }
    return new LatencyMs(
        values.percentileMillis(50),
        values.percentileMillis(75),
        values.percentileMillis(90),
        values.percentileMillis(95),
        values.percentileMillis(99),
        values.percentileMillis(99.9),
        values.percentileMillis(99.99),
        values.minMillis(),
        Rounding.thousandths(values.meanMillis()),
        Rounding.thousandths(values.stdevMillis()),
        values.maxMillis());
  }
}
