package dev.gauntlet.load;

import java.time.Duration;

/**
 * The lifetime of a user, from {@code start} (included) to {@code end} (excluded).
 *
 * @param user the ordinal, 0 to peak - 1; when the level falls the highest ordinals leave, and when
 *     it rises again they return, so a user may have several lifetimes
 * @param start the start, since the start of the load profile
 * @param end the end, since the start of the load profile
 */
public record UserLifetime(int user, Duration start, Duration end) {
  /** Returns the length of the lifetime. */
  public Duration length() {
    return end.minus(start);
  }
}
