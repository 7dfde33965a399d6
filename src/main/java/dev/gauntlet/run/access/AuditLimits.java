package dev.gauntlet.run.access;

import dev.gauntlet.audit.AuditOptions;
import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import java.time.Duration;

/**
 * The times after which a push is late and lost.
 *
 * @param lateAfter measured from the moment before sending
 * @param lostAfter measured from the same moment
 */
public record AuditLimits(Duration lateAfter, Duration lostAfter) {

  private static final String LOST_AFTER = "lost-after";
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Reads the section {@code audit}; errors are added to its problems. */
  public static AuditLimits read(Section audit) {
    Duration lateAfter = audit.duration("late-after", SHORTEST, LONGEST);
    Duration lostAfter = audit.duration(LOST_AFTER, SHORTEST, LONGEST);
    if (audit.isSound() && lostAfter.compareTo(lateAfter) < 0) {
      audit.problem(
          LOST_AFTER,
          "must be at least late-after, %s, was %s"
              .formatted(DurationText.format(lateAfter), DurationText.format(lostAfter)));
    }
    audit.rejectUnknownKeys();
    return new AuditLimits(lateAfter, lostAfter);
  }

  /**
   * Returns these limits as options of an audit.
   *
   * @param run an id of letters and digits that distinguishes this run's messages from those of
   *     another
   */
  AuditOptions options(String run) {
    return AuditOptions.of(run, lateAfter, lostAfter);
  }
}
