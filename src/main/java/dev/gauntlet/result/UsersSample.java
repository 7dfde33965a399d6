package dev.gauntlet.result;

import java.util.Map;

/**
 * Who was at work at one moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 * @param users how many, by journey
 */
public record UsersSample(double atSeconds, Map<String, Integer> users) {}
