package dev.gauntlet.measure;

import java.time.Duration;

/** A clock that a test advances. */
public final class ManualClock implements Clock {

  /** 2026-11-21T12:00:00Z. */
  public static final long START_MILLIS = 1_795_262_400_000L;

  private volatile long nanos;

  public void advance(Duration time) {
    nanos += time.toNanos();
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public long epochMillis() {
    return START_MILLIS + nanos / 1_000_000;
  }

  /** Returns the current time in microseconds since 1970. */
  public long epochMicros() {
    return START_MILLIS * 1000 + nanos / 1000;
  }
}
