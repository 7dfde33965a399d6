package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;

/**
 * Latencies in milliseconds, each to 0.05 % and to the microsecond, or to the millisecond where the
 * data has no more. A percentile is the value that so many per cent do not exceed.
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

  /** The figures of these latencies; null when there are none. */
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
