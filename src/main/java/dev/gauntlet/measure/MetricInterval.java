package dev.gauntlet.measure;

/**
 * Values of a metric that were told within a few seconds.
 *
 * @param second in which it begins, counted from the run's start
 * @param seconds how many it spans, 1 or more
 */
public record MetricInterval(MetricKey key, long second, int seconds, ValueHistogram values) {}
