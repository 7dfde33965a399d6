package dev.gauntlet.result;

import dev.gauntlet.measure.ValueHistogram;

/**
 * Figures of values in their own unit, with an error of 0.05 % or a thousandth. A percentile is the
 * value that this percentage of all values does not exceed.
 */
public record ValueFigures(
    long count,
    double p50,
    double p75,
    double p90,
    double p95,
    double p99,
    double p999,
    double min,
    double mean,
    double stdev,
    double max) {

  /** Returns the figures of values; null if there are none. */
  public static ValueFigures of(ValueHistogram values) {
    if (values.count() == 0) {
      return null;
    }
    return new ValueFigures(
        values.count(),
        values.percentile(50),
        values.percentile(75),
        values.percentile(90),
        values.percentile(95),
        values.percentile(99),
        values.percentile(99.9),
        values.min(),
        Rounding.thousandths(values.mean()),
        Rounding.thousandths(values.stdev()),
        values.max());
  }
}
