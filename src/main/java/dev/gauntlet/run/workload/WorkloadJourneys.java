package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import java.util.List;
import java.util.Set;

/**
 * The journeys of a workload.
 *
 * @param taken by its users
 * @param traced the same for single users who go through it once, one after another
 * @param knownContracts that may be configured, whether or not the journeys speak them
 */
public record WorkloadJourneys(
    List<Journey> taken, List<Journey> traced, Set<String> knownContracts) {

  /** Of users who go on none. */
  static final WorkloadJourneys NONE = new WorkloadJourneys(List.of(), List.of(), Set.of());

  /** The contracts that they speak. */
  public Set<String> contracts() {
    return Journeys.byContract(taken).keySet();
  }
}
