package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.SetupCount;
import java.util.List;

/**
 * The set-up steps of one name.
 *
 * @param latencies of all steps; empty in an earlier record
 * @param retried how often the request of a step was sent once more
 * @param spans in which such steps ran within the load, in the order of time
 */
public record SetupData(
    SetupCount counts, LatencyHistogram latencies, long retried, List<SetupSpan> spans) {


  /** How many steps ran within the load. */
  public long duringLoad() {
    return spans.stream().mapToLong(SetupSpan::steps).sum();
  }
}
