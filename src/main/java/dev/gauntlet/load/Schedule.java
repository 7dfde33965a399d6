package dev.gauntlet.load;

import java.time.Duration;

/** When each user of one journey arrives and leaves, in the order of their arrival. */
public interface Schedule {

  /** How many users there are. */
  int size();

  /**
   * When a user arrives, since the load began.
   *
   * @param user from 0 to {@link #size()} - 1
   */
  Duration arrival(int user);

  /** When that user must be gone, since the load began. */
  Duration departure(int user);
}
