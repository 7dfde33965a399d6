package dev.gauntlet.measure;

/**
 * The planned number of active users at a moment.
 *
 * @param atSeconds the moment, counted from the load's start
 */
public record PlannedUsers(double atSeconds, int users) {}
