package dev.gauntlet.load;

import java.time.Duration;

/**
 * A schedule of users that all arrive when the load begins.
 *
 * @param size the number of users
 * @param limit the time after which remaining users must leave
 */
public record SimultaneousArrivals(int size, Duration limit) implements UserSchedule {

  @Override
  public Duration arrival(int user) {
    return Duration.ZERO;
  }

  @Override
  public Duration departure(int user) {
    return limit;
  }
}
