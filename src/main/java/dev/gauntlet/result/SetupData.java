package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.SetupCount;
import java.util.List;

/**
 * The executions of a setup step.
 *
 * @param latencies the durations of all executions; empty in logs of earlier versions
 * @param retried how many times a request of the step was sent again
 * @param spans the intervals of the load in which the step ran, in the order of time
 */
public record SetupData(
    SetupCount counts, LatencyHistogram latencies, long retried, List<SetupSpan> spans) {


  /** Returns the number of executions during the load. */
  public long duringLoad() {
    return spans.stream().mapToLong(SetupSpan::steps).sum();
  }
}
