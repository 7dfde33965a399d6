package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;

/**
 * How late a load generator may be before its figures are worth nothing.
 *
 * @param scheduleLag of users, who began later than planned
 * @param loopDelay of event loops, which ran what was due later than it was
 */
public record HealthLimits(Limit scheduleLag, Limit loopDelay) {

  /** As in reference.conf. */
  static final HealthLimits STANDARD =
      new HealthLimits(
          new Limit(Duration.ofSeconds(1), 0.05), new Limit(Duration.ofMillis(500), 0.05));

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * A delay, and how often it may be longer.
   *
   * @param most the delay
   * @param share of delays that may be longer, 0 to 1
   */
  public record Limit(Duration most, double share) {

    double millis() {
      return most.toNanos() / 1e6;
    }

    private static Limit read(Section section) {
      return new Limit(section.duration("most", SHORTEST, LONGEST), section.share("share"));
    }
  }

  /** Problems end up with the section's. */
  public static HealthLimits read(Section health) {
    HealthLimits limits =
        new HealthLimits(
            Limit.read(health.section("schedule-lag")), Limit.read(health.section("loop-delay")));
    health.flag("check-descriptors");
    health.rejectUnknownKeys();
    return limits;
  }
}
