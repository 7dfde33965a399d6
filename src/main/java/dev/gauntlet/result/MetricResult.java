package dev.gauntlet.result;

import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.MetricSum;

/**
 * What became of a journey's own metric.
 *
 * @param unit as people write it; may be empty
 * @param count how many values or amounts were told
 * @param sum of them all
 * @param perSecond the sum per second of the measured span
 * @param rejected how many more were no number of zero or more
 * @param figures of the values; null for a counter, and without any
 */
public record MetricResult(
    String name,
    String unit,
    MetricKind kind,
    long count,
    double sum,
    double perSecond,
    long rejected,
    ValueFigures figures) {

  static MetricResult of(MetricData data, double spanSeconds) {
    MetricSum sum = data.sum();
    return new MetricResult(
        sum.key().name(),
        sum.key().unit(),
        sum.key().kind(),
        sum.count(),
        Rounding.thousandths(sum.sum()),
        Rounding.thousandths(sum.sum() / spanSeconds),
        sum.rejected(),
        ValueFigures.of(data.values()));
  }
}
