package dev.gauntlet.measure;

/**
 * The latencies of answers with one outcome to requests that were sent within one second, or within
 * several seconds after compaction. There may be several intervals for the same second, because
 * late answers create additional ones; their sum is complete.
 *
 * @param second the first second, counted from the run's start
 * @param seconds the length in seconds, 1 or more
 */
public record LatencyInterval(
    RequestKey key, OutcomeKind outcome, long second, int seconds, LatencyHistogram latencies) {}
