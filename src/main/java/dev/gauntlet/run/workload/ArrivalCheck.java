package dev.gauntlet.run.workload;

import java.time.Duration;

/** A test whether all users have arrived. */
@FunctionalInterface
public interface ArrivalCheck {

  /**
   * Returns whether all users have come.
   *
   * @param elapsed since the load began
   * @param arrived how many came so far
   */
  boolean allArrived(Duration elapsed, int arrived);

  /** All users have come when so much time is over. */
  static ArrivalCheck until(Duration length) {
    return (elapsed, arrived) -> elapsed.compareTo(length) >= 0;
  }

  /** All users have come when there were so many. */
  static ArrivalCheck of(int users) {
    return (elapsed, arrived) -> arrived >= users;
  }
}
