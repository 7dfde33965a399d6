package dev.gauntlet.journey;

import dev.gauntlet.config.DurationText;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A pause between two steps, uniform between two bounds.
 *
 * @throws IllegalArgumentException if a bound is negative or {@code min} is longer than {@code max}
 */
public record ThinkTime(Duration min, Duration max) {

  public ThinkTime {
    if (min.isNegative()) {
      throw new IllegalArgumentException("a pause must not be negative");
    }
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "the minimum of a pause must not exceed its maximum, was from %s to %s"
              .formatted(DurationText.format(min), DurationText.format(max)));
    }
  }

  public static ThinkTime seconds(double min, double max) {
    return new ThinkTime(ofSeconds(min), ofSeconds(max));
  }

  private static Duration ofSeconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** Returns the expected pause. */
  public Duration mean() {
    return min.plus(max).dividedBy(2);
  }

  /** Returns the pause divided by {@code factor}, which is 1 or more. */
  ThinkTime dividedBy(double factor) {
    return new ThinkTime(divided(min, factor), divided(max, factor));
  }

  private static Duration divided(Duration pause, double factor) {
    return Duration.ofNanos(Math.round(pause.toNanos() / factor));
  }

  Duration pick(RandomGenerator random) {
    long spread = max.toNanos() - min.toNanos();
    return spread == 0 ? min : min.plusNanos(random.nextLong(spread + 1));
  }
}
