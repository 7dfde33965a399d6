package dev.gauntlet.result;

/**
 * A stretch of time in which set-up steps ran.
 *
 * @param fromSeconds counted from the load's start; no earlier than where set-up is within the load
 * @param steps how many ended in it
 */
public record SetupSpan(double fromSeconds, double toSeconds, long steps) {}
