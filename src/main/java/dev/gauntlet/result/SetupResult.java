package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.SetupCount;

/**
 * Work that a run needs and that stays out of its statistics: log-ins, token refreshes, accounts.
 * In result.json the parts of {@code counts} stand beside the others.
 *
 * @param duringLoad how many of the steps ran within the load
 * @param retried how often the request of a step was sent once more
 * @param latencyMs of all steps; null in a result of an earlier Gauntlet
 */
public record SetupResult(
    @JsonUnwrapped SetupCount counts, long duringLoad, long retried, LatencyMs latencyMs) {

  static SetupResult of(SetupData data) {
    return new SetupResult(
        data.counts(), data.duringLoad(), data.retried(), LatencyMs.of(data.latencies()));
  }
}
