package dev.gauntlet.protocol;

import java.util.Optional;

/**
 * A system that the users of a workload need, such as a Redis. A protocol implements it, a workload
 * names it, and a run plans, opens and closes it. Equal requirements count as one; therefore,
 * implement it as a record.
 *
 * @param <A> the type of the users' access
 */
public interface Requirement<A extends RequirementAccess> {

  /**
   * Returns the section of {@code target} that contains the system's location; empty if the system
   * is the target itself. A run starts no platform if all of its requirements have such a section.
   */
  default Optional<ProtocolSection> section() {
    return Optional.empty();
  }

  /**
   * Reads the configuration of this requirement and checks it as far as possible before anything is
   * started. Problems are added to those of the settings.
   */
  PlannedRequirement<A> plan(PlanningContext planning);
}
