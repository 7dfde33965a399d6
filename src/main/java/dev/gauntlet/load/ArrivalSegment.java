package dev.gauntlet.load;

import java.time.Duration;

/**
 * A period of an open workload model in which the arrival rate changes linearly.
 *
 * @param phase the name of its phase
 * @param fromRate the arrivals per second at its start, 0 or more
 * @param toRate the arrivals per second at its end; equal while the rate is held
 * @param length the length, positive
 */
public record ArrivalSegment(String phase, double fromRate, double toRate, Duration length) {

  /** Returns the number of arrivals: the rate integrated over the segment. */
  double arrivals() {
    return (fromRate + toRate) / 2 * seconds();
  }

  /**
   * Returns the seconds until the integral of the rate reaches a number.
   *
   * @param count the number, from above 0 to {@link #arrivals()}
   */
  double secondsUntil(double count) {
    double slope = (toRate - fromRate) / seconds();
    // Solves count = fromRate t + slope t^2 / 2 for t, in the form that is also exact for a
    // constant rate. At the end of a ramp to zero the rate is then zero, or by rounding the root of
    // a negative number.
    double rateThen = Math.sqrt(Math.max(0, fromRate * fromRate + 2 * slope * count));
    return 2 * count / (fromRate + rateThen);
  }

  private double seconds() {
    return length.toNanos() / 1e9;
  }
}
