package dev.gauntlet.load;

import java.time.Duration;

/**
 * A stretch of an open model in which the rate moves linearly.
 *
 * @param phase the phase it belongs to
 * @param fromRate arrivals per second at its start, 0 or more
 * @param toRate arrivals per second at its end; equal while the rate is held
 * @param length positive
 */
public record ArrivalSegment(String phase, double fromRate, double toRate, Duration length) {

  /** The rate integrated over the segment. */
  double arrivals() {
    return (fromRate + toRate) / 2 * seconds();
  }

  /**
   * How long until the integral of the rate reaches a number.
   *
   * @param count from above 0 to {@link #arrivals()}
   */
  double secondsUntil(double count) {
    double slope = (toRate - fromRate) / seconds();
    // Of count = fromRate t + slope t^2 / 2, in the form that is exact for a flat rate too. At the
    // foot of a ramp to zero the rate then is zero, or by rounding the root of a negative number.
    double rateThen = Math.sqrt(Math.max(0, fromRate * fromRate + 2 * slope * count));
    return 2 * count / (fromRate + rateThen);
  }

  private double seconds() {
    return length.toNanos() / 1e9;
  }
}
