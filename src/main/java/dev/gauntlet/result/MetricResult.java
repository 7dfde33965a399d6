package dev.gauntlet.result;

import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.MetricSum;

/**
 * The result of a custom metric of a journey.
 *
 * @param unit the unit as it is printed; may be empty
 * @param count the number of accepted values or amounts
 * @param sum the sum of the accepted values or amounts
 * @param perSecond the sum per second of the measured span
 * @param rejected the number of rejected values, which were not numbers from 0 to 1e12
 * @param figures the figures of the values; null for a counter, and if there are no values
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
