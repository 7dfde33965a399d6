package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The limits at which a run is aborted: an error rate or a p95 over the last seconds, or a time
 * without a good answer.
 *
 * @param errorRate the maximum, in percent
 * @param p95 the maximum of good answers, in milliseconds
 * @param during the length of the interval over which both are computed
 * @param nothingWorks the maximum time without a good answer; empty if it is unlimited
 */
public record AbortLimits(
    OptionalDouble errorRate,
    OptionalDouble p95,
    Duration during,
    Optional<Duration> nothingWorks) {

  private static final String DURING = "during";
  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Reads {@code objectives.abort-on}. Problems are added to the section. */
  public static AbortLimits read(Section section) {
    AbortLimits read =
        new AbortLimits(
            FigureUnit.PERCENT.limit(section, ObjectiveMetric.ERROR_RATE.key()),
            FigureUnit.MILLIS.limit(section, ObjectiveMetric.P95.key()),
            section.duration(DURING, SHORTEST, LONGEST),
            section.optionalDuration("nothing-works", SHORTEST, LONGEST));
    if (!read.hasLimits() && section.isOption(DURING) && section.isSound()) {
      section.problem(DURING, "has no meaning without error-rate or p95");
    }
    return read;
  }

  /** Returns whether a limit over the last seconds is set. */
  public boolean hasLimits() {
    return errorRate.isPresent() || p95.isPresent();
  }
}
