package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A check that each journey that a simulation requires has users. */
record RequiredJourneysCheck(Journeys journeys, LoadPlan plan) {

  /** Reports the required journeys that would have no users. */
  void check(Section load) {
    Set<String> missing = missing();
    if (!missing.isEmpty()) {
      load.problem(
          "journeys",
          "must include %s, which this simulation requires: set -Djourneys=%s, with any weights"
              .formatted(String.join(" and ", missing), usual()));
    } else if (hasTooFewUsers()) {
      load.problem(
          "users",
          "must be %s or more, or one of the journeys %s has no users"
              .formatted(fewest(), String.join(", ", journeys.required())));
    }
  }

  /**
   * Reports the same for one of several groups of users, whose mix only the simulation can change.
   */
  void check(String group, Section load, Section users) {
    Set<String> missing = missing();
    if (!missing.isEmpty()) {
      load.problemOfProgram(
          "journeys",
          "must include %s: give each journey of the group %s a weight in the simulation"
              .formatted(String.join(" and ", missing), group));
    } else if (hasTooFewUsers()) {
      users.problemOfChoice(
          "users",
          ("must be %s or more in the group %s, or one of the journeys %s has no users; raise"
                  + " -Dload.groups.%s.users, or change the group in the simulation")
              .formatted(fewest(), group, String.join(", ", journeys.required()), group));
    }
  }

  private Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>(journeys.required());
    missing.removeAll(plan.mix().weights().keySet());
    return missing;
  }

  private boolean hasTooFewUsers() {
    return plan.model() == LoadModel.CLOSED && plan.shape().peak() < fewest();
  }

  private String usual() {
    return journeys.defaultMix().weights().entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  /** Returns the smallest number of users at which every required journey has one. */
  private int fewest() {
    List<String> round = plan.mix().round();
    return 1 + journeys.required().stream().mapToInt(round::indexOf).max().orElse(-1);
  }
}
