package dev.gauntlet.measure;

/** A source of time, which tests replace. */
public interface Clock {

  /** Returns the nanoseconds since an arbitrary origin; never goes back. */
  long nanoTime();

  /** Returns the milliseconds since 1970-01-01 UTC; may jump when the machine's clock is set. */
  long epochMillis();

  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
