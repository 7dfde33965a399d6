package dev.gauntlet.run.workload;

import dev.gauntlet.measure.JudgedScope;
import java.util.Map;
import java.util.Set;

/**
 * The selection of the objectives that judge a workload.
 *
 * @param section the path of the workload's own objectives in the configuration; empty for the
 *     common ones
 * @param metrics the names of the metrics of users without a contract
 * @param proportions the ratio of each request's number to the number that its objectives are
 *     written for, by name and under {@link JudgedScope#RUN} for all requests; empty if all are 1
 */
public record WorkloadObjectives(
    String section, Set<String> metrics, Map<String, Double> proportions) {

  /** The section of the configuration in which simulations have their own objectives. */
  static final String SECTION = "scenarios";

  /** Returns the common objectives of all loads. */
  static WorkloadObjectives ofEverybody() {
    return new WorkloadObjectives("", Set.of(), Map.of());
  }

  /** Returns the objectives under the simulation's name. */
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
