package dev.gauntlet.run.workload;

import dev.gauntlet.journey.GroupedJourney;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The journeys of a workload.
 *
 * @param taken the journeys of its users
 * @param traced the journeys of a trace, which single users go through once, one after another
 * @param knownContracts the contracts that may be configured, whether or not the journeys use them
 */
public record WorkloadJourneys(
    List<Journey> taken, List<Journey> traced, Set<String> knownContracts) {

  /** The journeys of a workload without any. */
  static final WorkloadJourneys NONE = new WorkloadJourneys(List.of(), List.of(), Set.of());

  /** Returns the names of the contracts of the journeys. */
  public Set<String> contracts() {
    return Journeys.byContract(taken).keySet();
  }

  /** Returns the groups of users that go on them; none where the users are no groups. */
  public Set<String> groups() {
    return taken.stream()
        .filter(GroupedJourney.class::isInstance)
        .map(journey -> ((GroupedJourney) journey).group())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
