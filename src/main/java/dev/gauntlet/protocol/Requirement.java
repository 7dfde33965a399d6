package dev.gauntlet.protocol;

import java.util.Optional;

/**
 * What the users of a workload need, such as a Redis. A protocol implements it, a workload names it,
 * and a run plans, opens and closes it. Equal requirements are one: a record is a good one.
 *
 * @param <A> what the users get
 */
public interface Requirement<A extends RequirementAccess> {

  /**
   * The section of {@code target} that says where it is; empty where that is the target itself. A
   * run whose requirements are all somewhere else starts no platform.
   */
  default Optional<ProtocolSection> section() {
    return Optional.empty();
  }

  /**
   * Reads its configuration and checks it as far as it can be before anything is started. Problems
   * join those of the settings.
   */
  PlannedRequirement<A> plan(PlanningContext planning);
}
