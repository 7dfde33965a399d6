package dev.gauntlet.run.workload;

import dev.gauntlet.measure.JudgedScope;
import java.util.Map;
import java.util.Set;

/**
 * By which objectives a workload is judged.
 *
 * @param section the path of objectives of its own in the configuration; empty for those of
 *     everybody
 * @param metrics what users without a contract measure beside requests
 * @param proportions how many times as many of each request there are as its objectives count on,
 *     by name and under {@link JudgedScope#RUN} for all; empty where there are as many
 */
public record WorkloadObjectives(
    String section, Set<String> metrics, Map<String, Double> proportions) {

  /** The section of the configuration in which simulations have their own objectives. */
  static final String SECTION = "scenarios";

  /** Those of every load. */
  static WorkloadObjectives ofEverybody() {
    return new WorkloadObjectives("", Set.of(), Map.of());
  }

  /** Those that stand under the simulation's name. */
  static WorkloadObjectives of(String simulation) {
    return new WorkloadObjectives(SECTION + "." + simulation, Set.of(), Map.of());
  }

  WorkloadObjectives withMetrics(Set<String> own) {
    return new WorkloadObjectives(section, own, proportions);
  }

  WorkloadObjectives inProportion(Map<String, Double> own) {
    return new WorkloadObjectives(section, metrics, own);
  }
}
