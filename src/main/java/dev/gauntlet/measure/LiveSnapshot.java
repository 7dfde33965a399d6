package dev.gauntlet.measure;

import java.time.Duration;

/**
 * How a run stands, for people who watch it.
 *
 * @param elapsed since the load started, 0 before it
 * @param phase the phase under way, empty before the first
 * @param users at work now
 * @param perSecond answers of every kind per second, over the last seconds
 * @param p95Millis of good answers to the last seconds' requests
 * @param p95MillisSoFar of all good answers
 * @param answers of every kind, so far
 * @param errors bad answers so far
 */
public record LiveSnapshot(
    Duration elapsed,
    String phase,
    int users,
    double perSecond,
    double p95Millis,
    double p95MillisSoFar,
    long answers,
    long errors) {

  static LiveSnapshot beforeTheRun() {
    return new LiveSnapshot(Duration.ZERO, "", 0, 0, 0, 0, 0, 0);
  }

  /** The same, told at another time: a snapshot is up to a second old. */
  public LiveSnapshot at(Duration elapsed) {
    return new LiveSnapshot(
        elapsed, phase, users, perSecond, p95Millis, p95MillisSoFar, answers, errors);
  }

  /** The share of answers that were bad, 0 to 1. */
  public double errorShare() {
    return answers == 0 ? 0 : (double) errors / answers;
  }
}
