package dev.gauntlet.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first event of a run: the facts that are known before its load.
 *
 * @param provenance the origin of the run
 * @param scope the parts of the run to which objectives may refer
 * @param plannedUsers the planned numbers of users over time; empty if no load profile defines them
 * @param contracts the contract of each journey, by the journey's name, in the order in which
 *     outputs list the journeys; distinguishes requests of the same name on two platforms
 * @param leftOut the skipped steps of the journeys
 * @param series the definition of each configured series of the target's metrics, by its name
 */
public record RunHeader(
    RunInfo run,
    PlannedLoad planned,
    Provenance provenance,
    JudgedScope scope,
    List<PlannedUsers> plannedUsers,
    Map<String, String> contracts,
    List<SkippedStep> leftOut,
    Map<String, String> series) {

  public RunHeader {
    contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
  }

  /**
   * Returns whether a request belongs to a section of objectives: that of a contract, of another
   * requirement such as a Redis, or of a group of users. Requests of a journey to a system other
   * than its contract belong to the section of that system.
   */
  public boolean isOf(String section, RequestKey key) {
    String own = contracts.get(key.journey());
    Map<String, Set<String>> called = scope.called();
    return section.equals(own)
        || key.isOfGroup(section)
        || called.getOrDefault(section, Set.of()).contains(key.request())
            && (own == null || !called.getOrDefault(own, Set.of()).contains(key.request()));
  }

  /** Returns the header of a run without named journeys and without objectives. */
  public static RunHeader of(RunInfo run, PlannedLoad planned, Provenance provenance) {
    return new RunHeader(
        run, planned, provenance, JudgedScope.NOTHING, List.of(), Map.of(), List.of(), Map.of());
  }
}
