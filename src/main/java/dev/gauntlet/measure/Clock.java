package dev.gauntlet.measure;

/** Where time comes from, so that a test can own it. */
public interface Clock {

  /** Nanoseconds from an arbitrary origin; never goes back. */
  long nanoTime();

  /** Milliseconds since 1970-01-01 UTC; may jump when the machine's clock is set. */
  long epochMillis();

  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
