package dev.gauntlet.result;

/**
 * How long messages took from one place to the next.
 *
 * @param name such as {@code submit -> subscriber}
 * @param latencyMs null when there were none
 */
public record HopResult(String name, long count, LatencyMs latencyMs) {}
