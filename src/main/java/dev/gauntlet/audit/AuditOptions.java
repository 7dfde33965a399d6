package dev.gauntlet.audit;

import java.time.Duration;

/**
 * The deadlines and limits of an audit.
 *
 * @param run the id that distinguishes this run's messages from those of another; letters and
 *     digits only
 * @param lateAfter the time after which a delivery is late, from just before sending
 * @param lostAfter the time after which a missing delivery is lost, from just before sending; if it
 *     arrives after all, it counts as late and no longer as lost
 * @param mostUnderWay the maximum number of messages whose deadline has not passed; further
 *     messages are not audited, and count as unwatched
 */
public record AuditOptions(String run, Duration lateAfter, Duration lostAfter, int mostUnderWay) {

  /** The default; each message takes about 200 bytes of memory. */
  private static final int MOST_UNDER_WAY = 1_000_000;

  public AuditOptions {
    if (!run.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException(
          "the run id of an audit must consist of letters and digits: " + run);
    }
    if (lostAfter.compareTo(lateAfter) < 0) {
      throw new IllegalArgumentException(
          "the time until lost must not be shorter than the time until late");
    }
  }

  public static AuditOptions of(String run, Duration lateAfter, Duration lostAfter) {
    return new AuditOptions(run, lateAfter, lostAfter, MOST_UNDER_WAY);
  }
}
