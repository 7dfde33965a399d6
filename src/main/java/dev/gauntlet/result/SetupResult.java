package dev.gauntlet.result;

import dev.gauntlet.measure.SetupCount;

/**
 * Work that a run needs and that stays out of its statistics: log-ins, token refreshes, accounts.
 *
 * @param refused announced refusals, such as an account that was there already
 * @param duringLoad how many of the steps ran within the load
 * @param retried how often the request of a step was sent once more
 * @param totalMicros the sum of all durations, in microseconds
 * @param maxMicros the longest duration, in microseconds
 * @param latencyMs of all steps; null in a result of an earlier Gauntlet
 */
public record SetupResult(
    String name,
    long ok,
    long refused,
    long failed,
    long duringLoad,
    long retried,
    long totalMicros,
    long maxMicros,
    LatencyMs latencyMs) {

  static SetupResult of(SetupData data) {
    SetupCount counts = data.counts();
    return new SetupResult(
        counts.name(),
        counts.ok(),
        counts.refused(),
        counts.failed(),
        data.duringLoad(),
        data.retried(),
        counts.totalMicros(),
        counts.maxMicros(),
        LatencyMs.of(data.latencies()));
  }

  /** All steps, whatever became of them. */
  public long all() {
    return ok + refused + failed;
  }
}
