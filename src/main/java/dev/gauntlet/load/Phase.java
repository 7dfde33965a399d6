package dev.gauntlet.load;

import static dev.gauntlet.config.DurationText.format;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * A phase of a load profile: the users change linearly from the level before to {@code users},
 * which is then held.
 *
 * @param name the name in plan and progress, such as {@code spike}
 * @param length the length of ramp and hold together; positive
 * @param users the level to reach, 0 or more
 * @param spawnRate the users that start or leave per second during the ramp; positive, infinite for
 *     all at once
 */
public record Phase(String name, Duration length, int users, double spawnRate) {
  public Phase {
    require(name != null && !name.isBlank(), "a phase needs a name");
    require(length.compareTo(Duration.ZERO) > 0, "phase " + name + " needs a length");
    require(users >= 0, "phase " + name + " has a negative number of users");
    require(spawnRate > 0, "phase " + name + " needs a positive spawn rate");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Returns the nanoseconds of the ramp from a level; fractional. */
  double rampNanos(int before) {
    return Math.abs(users - before) / spawnRate * 1e9;
  }

  /**
   * Returns the reason, with numbers, why the ramp does not fit into the phase; empty if it does.
   */
  Optional<String> objection(int before) {
    // Scaling rounds a length to the nanosecond.
    if (rampNanos(before) <= length.toNanos() + 1) {
      return Optional.empty();
    }
    int change = Math.abs(users - before);
    double needed = Math.ceil(change / (length.toNanos() / 1e9) * 100) / 100;
    return Optional.of(
        "phase %s moves %s users at %s/s, which takes %s, but lasts %s: it needs %s/s or more"
            .formatted(
                name,
                change,
                plain(spawnRate),
                format(Duration.ofNanos(Math.round(rampNanos(before)))),
                format(length),
                plain(needed)));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
