package dev.gauntlet.protocol;

import dev.gauntlet.measure.SkippedStep;
import java.util.List;
import java.util.Set;

/**
 * A requirement whose configuration was read and found valid.
 *
 * @param <A> what the users get
 */
public interface PlannedRequirement<A extends RequirementAccess> {

  /** The requests that it makes, as objectives know them. */
  List<RequestScope> requests();

  /** Where it is, as a dry run prints it; empty where another requirement says so. */
  String place();

  /** The further protocols whose sections of {@code target} it reads. */
  default Set<ProtocolSection> sections() {
    return Set.of();
  }

  /** What a dry run prints of it. */
  default List<DryRunNote> notes() {
    return List.of();
  }

  /** The names of what its users measure beside requests. */
  default Set<String> metrics() {
    return Set.of();
  }

  /** The steps that are left out, since they cannot be made there. */
  default List<SkippedStep> leftOut() {
    return List.of();
  }

  /** How many answers, one after another, a user may wait for whom the end of the load meets. */
  default int lastAnswers() {
    return 1;
  }

  /**
   * Checks that users may send to it; leaves nothing open. All requirements of a run are checked
   * before one is opened or an account is made, and a probe makes the same check.
   *
   * @throws UnmetRequirementException if they may not
   */
  default void check(OpeningContext opening, AccessCheck trial) {}

  /**
   * Opens it.
   *
   * @throws UnmetRequirementException if it cannot be opened
   */
  A open(OpeningContext opening);
}
