package dev.gauntlet.measure;

import java.util.concurrent.TimeUnit;

/** The clock of a run. It never goes back, so that events are in order. */
final class RunClock {

  private final Clock clock;
  private final long startMillis;
  private final long startNanos;

  /** Creates the clock of a run that begins now. */
  RunClock(Clock clock) {
    this.clock = clock;
    startMillis = clock.epochMillis();
    startNanos = clock.nanoTime();
  }

  /** Returns the start of the run in epoch milliseconds. */
  long startMillis() {
    return startMillis;
  }

  /** Returns the current time in epoch milliseconds. */
  long millis() {
    return startMillis + TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - startNanos);
  }

  /** Returns the current {@link Clock#nanoTime}. */
  long nanos() {
    return clock.nanoTime();
  }

  /** Returns the current second of the run, from 0. */
  long second() {
    return TimeUnit.NANOSECONDS.toSeconds(clock.nanoTime() - startNanos);
  }

  /** Returns the second of the run that contains a moment; 0 for moments before the run. */
  long secondOf(long epochMicros) {
    long micros = epochMicros - TimeUnit.MILLISECONDS.toMicros(startMillis);
    return TimeUnit.MICROSECONDS.toSeconds(Math.max(0, micros));
  }
}
