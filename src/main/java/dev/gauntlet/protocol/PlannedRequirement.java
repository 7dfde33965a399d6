package dev.gauntlet.protocol;

import java.util.List;

/**
 * A requirement whose configuration was read and found valid.
 *
 * @param <A> what the users get
 */
public interface PlannedRequirement<A extends Access> {

  /** The requests that it makes, as objectives know them. */
  List<RequestScope> requests();

  /** Where it is, as a dry run prints it; empty where another requirement says so. */
  String place();

  /**
   * Opens it, and checks that the load may begin.
   *
   * @throws UnmetException if it may not
   */
  A open(Opening opening);
}
