package dev.gauntlet.result;

/**
 * A stretch of time in which set-up steps ran.
 *
 * @param fromSeconds counted from the load's start; of steps that began before it, zero
 * @param steps how many ended in it
 */
public record SetupSpan(double fromSeconds, double toSeconds, long steps) {}
