package dev.gauntlet.result;

import java.time.Duration;
import java.time.Instant;

/**
 * The start times and durations of a run and its load.
 *
 * @param start the start of the run
 * @param loadStart the start of the load, which is second 0 of its times
 * @param seconds the time from the run's start to its last event
 * @param ended whether the run ended in order; false for a killed run
 * @param loadSeconds the duration of the load: the planned one, unless the logs end before
 * @param rateSeconds the duration for rates, 1 or more
 */
public record RunSpan(
    Instant start,
    Instant loadStart,
    double seconds,
    boolean ended,
    double loadSeconds,
    double rateSeconds) {

  /** Returns whether there was any load; false for a run that ended or was killed before it. */
  public boolean loadBegan() {
    return Duration.between(start, loadStart).toMillis() <= Math.round(seconds * 1000);
  }
}
