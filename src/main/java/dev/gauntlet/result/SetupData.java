package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.SetupCount;
import java.util.List;

/**
 * The setup steps of one name.
 *
 * @param latencies the durations of all steps; empty in logs of earlier versions
 * @param retried how many times the request of a step was sent again
 * @param spans the intervals in which such steps ran during the load, in the order of time
 */
public record SetupData(
    SetupCount counts, LatencyHistogram latencies, long retried, List<SetupSpan> spans) {


  /** Returns the number of steps that ran during the load. */
  public long duringLoad() {
    return spans.stream().mapToLong(SetupSpan::steps).sum();
  }
}
