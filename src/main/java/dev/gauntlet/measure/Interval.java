package dev.gauntlet.measure;

/**
 * Answers with one outcome to requests that were sent within one second. There may be several for
 * the same second: late answers make another one, and all of them together are the whole.
 *
 * @param second counted from the run's start
 */
public record Interval(
    RequestKey key, OutcomeKind outcome, long second, LatencyHistogram latencies) {}
