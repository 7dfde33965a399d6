package dev.gauntlet.measure;

import java.util.concurrent.TimeUnit;

/** A run's time. It never goes back, so that events are in order. */
final class RunClock {

  private final Clock clock;
  private final long startMillis;
  private final long startNanos;

  /** The run begins now. */
  RunClock(Clock clock) {
    this.clock = clock;
    startMillis = clock.epochMillis();
    startNanos = clock.nanoTime();
  }

  /** Epoch milliseconds at which the run began. */
  long startMillis() {
    return startMillis;
  }

  /** Now, in epoch milliseconds. */
  long millis() {
    return startMillis + TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - startNanos);
  }

  /** Now, as {@link Clock#nanoTime}. */
  long nanos() {
    return clock.nanoTime();
  }

  /** The second of the run that it is now, from 0. */
  long second() {
    return TimeUnit.NANOSECONDS.toSeconds(clock.nanoTime() - startNanos);
  }

  /** The second of the run that a moment is of; what was before the run is of its first. */
  long secondOf(long epochMicros) {
    long micros = epochMicros - TimeUnit.MILLISECONDS.toMicros(startMillis);
    return TimeUnit.MICROSECONDS.toSeconds(Math.max(0, micros));
  }
}
