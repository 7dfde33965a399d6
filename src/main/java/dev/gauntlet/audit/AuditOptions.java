package dev.gauntlet.audit;

import java.time.Duration;

/**
 * What an audit holds for late and lost.
 *
 * @param run tells this run's messages from those of another, letters and digits only
 * @param lateAfter from the moment before sending
 * @param lostAfter from then; whoever comes later still counts as late, and no longer as lost
 * @param mostUnderWay messages whose time is not up; more are not watched, and counted as such
 */
public record AuditOptions(String run, Duration lateAfter, Duration lostAfter, int mostUnderWay) {

  /** Some 200 bytes each. */
  private static final int MOST_UNDER_WAY = 1_000_000;

  public AuditOptions {
    if (!run.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException("a run's id in a mark is letters and digits: " + run);
    }
    if (lostAfter.compareTo(lateAfter) < 0) {
      throw new IllegalArgumentException("nothing can be lost before it is late");
    }
  }

  public static AuditOptions of(String run, Duration lateAfter, Duration lostAfter) {
    return new AuditOptions(run, lateAfter, lostAfter, MOST_UNDER_WAY);
  }
}
