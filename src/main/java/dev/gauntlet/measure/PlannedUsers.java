package dev.gauntlet.measure;

/**
 * How many users are meant to be at work at one moment.
 *
 * @param atSeconds counted from the load's start
 */
public record PlannedUsers(double atSeconds, int users) {}
