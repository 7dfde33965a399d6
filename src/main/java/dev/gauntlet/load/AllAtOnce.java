package dev.gauntlet.load;

import java.time.Duration;

/**
 * Users who all arrive when the load begins.
 *
 * @param size how many
 * @param limit after which whoever is still there must leave
 */
public record AllAtOnce(int size, Duration limit) implements Schedule {

  @Override
  public Duration arrival(int user) {
    return Duration.ZERO;
  }

  @Override
  public Duration departure(int user) {
    return limit;
  }
}
