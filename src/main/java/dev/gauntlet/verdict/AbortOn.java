package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a run is so far gone that it ends at once: what is above a limit over the last seconds, or
 * nothing that works.
 *
 * @param errorRate in per cent
 * @param p95 of good answers, in milliseconds
 * @param during how long the time looked at is
 * @param nothingWorks how long there may be no good answer; empty where the run goes on all the same
 */
public record AbortOn(
    OptionalDouble errorRate,
    OptionalDouble p95,
    Duration during,
    Optional<Duration> nothingWorks) {

  private static final String DURING = "during";
  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Reads {@code objectives.abort-on}; problems end up with the section's. */
  public static AbortOn read(Section section) {
    AbortOn read =
        new AbortOn(
            Unit.PERCENT.limit(section, Metric.ERROR_RATE.key()),
            Unit.MILLIS.limit(section, Metric.P95.key()),
            section.duration(DURING, SHORTEST, LONGEST),
            section.optionalDuration("nothing-works", SHORTEST, LONGEST));
    if (!read.hasLimits() && section.isGiven(DURING) && section.isSound()) {
      section.problem(DURING, "has no meaning without error-rate or p95 beside it");
    }
    return read;
  }

  /** Whether a limit over the last seconds is set. */
  public boolean hasLimits() {
    return errorRate.isPresent() || p95.isPresent();
  }
}
