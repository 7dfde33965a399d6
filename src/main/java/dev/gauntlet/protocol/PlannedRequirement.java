package dev.gauntlet.protocol;

import dev.gauntlet.measure.SkippedStep;
import java.util.List;
import java.util.Set;

/**
 * A requirement whose configuration was read and is valid.
 *
 * @param <A> the type of the users' access
 */
public interface PlannedRequirement<A extends RequirementAccess> {

  /** Returns the requests that the users send, as objectives refer to them. */
  List<RequestScope> requests();

  /**
   * Returns the location of the system, as a dry run prints it; empty if another requirement
   * prints the same location.
   */
  String place();

  /** Returns the further protocols whose sections of {@code target} this requirement reads. */
  default Set<ProtocolSection> sections() {
    return Set.of();
  }

  /** Returns the notes that a dry run prints about this requirement. */
  default List<DryRunNote> notes() {
    return List.of();
  }

  /** Returns the names of the custom metrics that the users record. */
  default Set<String> metrics() {
    return Set.of();
  }

  /** Returns the steps that the run skips because the system does not support them. */
  default List<SkippedStep> leftOut() {
    return List.of();
  }

  /**
   * Returns the maximum number of answers that a user may wait for, one after the other, when the
   * load ends.
   */
  default int lastAnswers() {
    return 1;
  }

  /**
   * Checks that users may send requests to the system; leaves nothing open. A run checks all
   * requirements before it opens one or creates an account. A probe executes the same check.
   *
   * @throws UnmetRequirementException if users may not send requests
   */
  default void check(OpeningContext opening, AccessCheck trial) {}

  /**
   * Opens the requirement.
   *
   * @throws UnmetRequirementException if it cannot be opened
   */
  A open(OpeningContext opening);
}
