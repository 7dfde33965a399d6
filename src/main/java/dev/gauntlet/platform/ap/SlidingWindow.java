package dev.gauntlet.platform.ap;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit on requests in every stretch of time of one length, wherever it begins: no minute has
 * more of them, not even one that straddles two minutes of the clock. Only admitted requests count.
 *
 * @param limit the most requests in a window, 1 or more
 * @param length of a window
 */
record SlidingWindow(int limit, Duration length) {

  /** Of whatever moment this window ends with, requests up to then count no more. */
  Instant forgottenUntil(Instant now) {
    return now.minus(length);
  }

  /**
   * What is left to a client.
   *
   * @param admitted whether the request at hand was
   * @param counted the requests in the window, the one at hand included where it was admitted
   * @param oldest when the first of those came
   */
  Quota quota(boolean admitted, int counted, Instant oldest, Instant now) {
    Instant reset = oldest.plus(length);
    Duration wait = admitted ? Duration.ZERO : Duration.between(now, reset);
    return new Quota(admitted, limit, Math.max(0, limit - counted), reset, wait);
  }

  /** What is left to a client of whom nothing is counted. */
  Quota untouched(Instant now) {
    return quota(true, 0, now, now);
  }
}
