package dev.gauntlet.measure;

/**
 * The sum of a journey's metric since the run's start.
 *
 * @param count the number of accepted values or amounts
 * @param sum the sum of the accepted values or amounts
 * @param rejected the number of values that a {@link ValueHistogram} does not accept, or that could
 *     not be computed
 */
public record MetricSum(MetricKey key, long count, double sum, long rejected) {}
