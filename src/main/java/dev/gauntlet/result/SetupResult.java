package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.SetupCount;

/**
 * The executions of a setup step, which are not part of the run's statistics. In result.json the
 * fields of {@code counts} are not nested.
 *
 * @param duringLoad the number of steps that ran during the load
 * @param retried how many times the request of a step was sent again
 * @param latencyMs the durations of all steps; null in a result of an earlier version
 */
public record SetupResult(
    @JsonUnwrapped SetupCount counts, long duringLoad, long retried, LatencyMs latencyMs) {

  static SetupResult of(SetupData data) {
    return new SetupResult(
        data.counts(), data.duringLoad(), data.retried(), LatencyMs.of(data.latencies()));
  }
}
