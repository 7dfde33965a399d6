package dev.gauntlet.result;

import java.util.Map;

/**
 * The number of active users at a moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 * @param users the number of users by journey
 */
public record UsersSample(double atSeconds, Map<String, Integer> users) {}
