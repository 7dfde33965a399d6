package dev.gauntlet.load;

import java.time.Duration;

/**
 * The presence of one user, from {@code start} (included) to {@code end} (excluded).
 *
 * @param user the ordinal, 0 to peak - 1; when the level falls the highest ordinals leave, and when
 *     it rises again they come back, so a user may have several stints
 * @param start since the start of the shape
 * @param end since the start of the shape
 */
public record Stint(int user, Duration start, Duration end) {
  /** How long the user is there. */
  public Duration length() {
    return end.minus(start);
  }
}
