package dev.gauntlet.result;

import java.time.Duration;
import java.time.Instant;

/**
 * When a run and its load began, and how long they were.
 *
 * @param start when the run began
 * @param loadStart when the load began, from which its times count
 * @param seconds from the run's start to the last sign of life
 * @param ended whether it came to an end in order; a run that was killed did not
 * @param loadSeconds how long the load was, as planned unless the record ends before
 * @param rateSeconds what rates are taken over, 1 or more
 */
public record RunSpan(
    Instant start,
    Instant loadStart,
    double seconds,
    boolean ended,
    double loadSeconds,
    double rateSeconds) {

  /** Whether there was any load: false of a run that ended, or was killed, before it. */
  public boolean loadBegan() {
    return Duration.between(start, loadStart).toMillis() <= Math.round(seconds * 1000);
  }
}
