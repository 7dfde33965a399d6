package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * When a run is so far gone that it ends at once: what is above a limit over the last seconds.
 *
 * @param errorRate in per cent
 * @param p95 of good answers, in milliseconds
 * @param during how long the time looked at is
 */
public record AbortOn(OptionalDouble errorRate, OptionalDouble p95, Duration during) {

  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Reads {@code objectives.abort-on}; problems end up with the section's. */
  public static AbortOn read(Section section) {
    return new AbortOn(
        Unit.PERCENT.limit(section, Metric.ERROR_RATE.key()),
        Unit.MILLIS.limit(section, Metric.P95.key()),
        section.duration("during", SHORTEST, LONGEST));
  }
}
