package dev.gauntlet.measure;

/**
 * How a journey's metric stands since the run's start.
 *
 * @param count how many values or amounts were told
 * @param sum of them all
 * @param rejected how many more were no number that a {@link ValueHistogram} accepts, or could not
 *     be computed
 */
public record MetricSum(MetricKey key, long count, double sum, long rejected) {}
