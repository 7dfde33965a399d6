package dev.gauntlet.result;

/**
 * The mean of all values up to a moment.
 *
 * @param atSeconds counted from the load's start
 */
public record MeanSample(double atSeconds, double mean) {}
