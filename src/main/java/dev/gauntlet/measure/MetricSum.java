package dev.gauntlet.measure;

/**
 * How a journey's metric stands since the run's start.
 *
 * @param count how many values or amounts were told
 * @param sum of them all
 * @param rejected how many more were no number of zero or more, or could not be found
 */
public record MetricSum(MetricKey key, long count, double sum, long rejected) {}
