package dev.gauntlet.result;

/**
 * An interval in which setup steps ran.
 *
 * @param fromSeconds counted from the load's start; not before {@link
 *     RunTimes#setupCountsFromSeconds()}
 * @param steps the number of steps that ended in it
 */
public record SetupSpan(double fromSeconds, double toSeconds, long steps) {}
