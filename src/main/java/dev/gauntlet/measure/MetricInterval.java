package dev.gauntlet.measure;

/**
 * The values of a metric that were recorded within a few seconds.
 *
 * @param second the first second, counted from the run's start
 * @param seconds the length in seconds, 1 or more
 */
public record MetricInterval(MetricKey key, long second, int seconds, ValueHistogram values) {}
