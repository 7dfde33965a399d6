package dev.gauntlet.load;

import java.time.Duration;

/** The arrival and departure of each user of one journey, in order of arrival. */
public interface UserSchedule {

  /** Returns the number of users. */
  int size();

  /**
   * Returns when a user arrives, since the load began.
   *
   * @param user the ordinal, from 0 to {@link #size()} - 1
   */
  Duration arrival(int user);

  /** Returns when the user must have left, since the load began. */
  Duration departure(int user);
}
