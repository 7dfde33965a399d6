package dev.gauntlet.measure;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How a run stands, for people who watch it.
 *
 * @param elapsed since the load started, 0 before it
 * @param phase the phase under way, empty before the first
 * @param users at work now
 * @param perSecond answers of every kind per second, over the last seconds
 * @param p95Millis of good answers to the last seconds' requests; empty where there was none
 * @param answers of every kind, so far
 * @param errors bad answers so far
 * @param setupFailed steps of set-up, such as log-ins, that failed so far
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

  /** The same, told at another time: a snapshot is up to a second old. */
  public LiveSnapshot at(Duration elapsed) {
    return new LiveSnapshot(
        elapsed, phase, users, perSecond, p95Millis, answers, errors, setupFailed);
  }

  /** The share of answers that were bad, 0 to 1. */
  public double errorShare() {
    return answers == 0 ? 0 : (double) errors / answers;
  }
}
