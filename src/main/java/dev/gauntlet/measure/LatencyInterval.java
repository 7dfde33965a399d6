package dev.gauntlet.measure;

/**
 * Answers with one outcome to requests that were sent within one second, or within a few where a
 * long run is kept more coarsely. There may be several for the same second: late answers make
 * another one, and all of them together are the whole.
 *
 * @param second in which it begins, counted from the run's start
 * @param seconds how many it spans, 1 or more
 */
public record LatencyInterval(
    RequestKey key, OutcomeKind outcome, long second, int seconds, LatencyHistogram latencies) {}
