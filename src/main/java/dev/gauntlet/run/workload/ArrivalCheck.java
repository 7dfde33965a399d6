package dev.gauntlet.run.workload;

import java.time.Duration;

/** A check whether all users of a load have arrived. */
@FunctionalInterface
public interface ArrivalCheck {

  /**
   * Returns whether all users have arrived.
   *
   * @param elapsed the time since the load began
   * @param arrived the number of users so far
   */
  boolean allArrived(Duration elapsed, int arrived);

  /** Returns a check that is true after a given time. */
  static ArrivalCheck until(Duration length) {
    return (elapsed, arrived) -> elapsed.compareTo(length) >= 0;
  }

  /** Returns a check that is true after a given number of users. */
  static ArrivalCheck of(int users) {
    return (elapsed, arrived) -> arrived >= users;
  }
}
