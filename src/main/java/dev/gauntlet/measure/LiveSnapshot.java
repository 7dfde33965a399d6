package dev.gauntlet.measure;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The state of a run, for live progress.
 *
 * @param elapsed the time since the load started, 0 before it
 * @param phase the current phase, empty before the first
 * @param users the number of active users
 * @param perSecond all answers per second, over the last seconds
 * @param p95Millis the 95th percentile of the latencies of good answers to the requests of the last
 *     seconds; empty if there were none
 * @param answers the number of all answers so far
 * @param errors the number of bad answers so far
 * @param setupFailed the number of failed setup steps, such as logins, so far
 */
public record LiveSnapshot(
    Duration elapsed,
    String phase,
    int users,
    double perSecond,
    OptionalDouble p95Millis,
    long answers,
    long errors,
    long setupFailed) {

  static LiveSnapshot beforeTheRun() {
    return new LiveSnapshot(Duration.ZERO, "", 0, 0, OptionalDouble.empty(), 0, 0, 0);
  }

  /** Returns the same snapshot with another elapsed time, because it is up to a second old. */
  public LiveSnapshot at(Duration elapsed) {
    return new LiveSnapshot(
        elapsed, phase, users, perSecond, p95Millis, answers, errors, setupFailed);
  }

  /** Returns the share of bad answers, 0 to 1. */
  public double errorShare() {
    return answers == 0 ? 0 : (double) errors / answers;
  }
}
