package dev.gauntlet.truth;

import java.time.Duration;

/**
 * A target that freezes for a while: requests during the freeze are answered at its end, all others
 * at once.
 */
public final class FrozenLaw implements LatencyLaw {

  private static final Duration USUAL = Duration.ofMillis(2);

  private final long afterNanos;
  private final long lengthNanos;
  private long firstNanos;

  /**
   * @param after the first request
   */
  public FrozenLaw(Duration after, Duration length) {
    afterNanos = after.toNanos();
    lengthNanos = length.toNanos();
  }

  /** Called by the server's only thread when a request arrives. */
  @Override
  public Duration quantile(double u) {
    long now = System.nanoTime();
    firstNanos = firstNanos == 0 ? now : firstNanos;
    long sinceFrozen = now - firstNanos - afterNanos;
    boolean frozen = sinceFrozen >= 0 && sinceFrozen < lengthNanos;
    return frozen ? Duration.ofNanos(lengthNanos - sinceFrozen) : USUAL;
  }
}
