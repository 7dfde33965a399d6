package dev.gauntlet.truth;

import java.math.BigInteger;

/**
 * Spreads requests evenly over a law's quantiles: each {@code period} consecutive requests take
 * every quantile (i + 0.5) / period exactly once, in an order in which neighbours are far apart, so
 * that a part of a period is evenly distributed too. Deterministic.
 */
public final class QuantileGrid {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final int period;
  private final int stride;

  private QuantileGrid(int period, int stride) {
    this.period = period;
    this.stride = stride;
  }

  /**
   * @param period number of requests with the exact distribution, at least 1
   */
  public static QuantileGrid of(int period) {
    int stride = Math.max(1, (int) Math.round(period * GOLDEN));
    while (!coprime(stride, period)) {
      stride++;
    }
    return new QuantileGrid(period, stride);
  }

  private static boolean coprime(int a, int b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).equals(BigInteger.ONE);
  }

  /** Returns the quantile of the k-th request, counted from 0. */
  public double quantile(long k) {
    long place = Math.floorMod(k * stride, (long) period);
    return (place + 0.5) / period;
  }
}
