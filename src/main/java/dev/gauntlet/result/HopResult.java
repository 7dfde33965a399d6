package dev.gauntlet.result;

/**
 * The latencies of messages from one place to the next.
 *
 * @param name such as {@code submit -> subscriber}
 * @param latencyMs null if there were no messages
 */
public record HopResult(String name, long count, LatencyMs latencyMs) {}
