package dev.gauntlet.platform.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit on requests in every interval of one length, wherever it begins: it also holds for an
 * interval that spans two minutes of the clock. Only admitted requests count.
 *
 * @param limit the most requests in a window, 1 or more
 * @param length the length of a window
 */
public record SlidingWindow(int limit, Duration length) {

  /** Returns the time up to which requests no longer count at {@code now}. */
  Instant forgottenUntil(Instant now) {
    return now.minus(length);
  }

  /**
   * Returns the remaining quota of a client.
   *
   * @param admitted whether the current request was admitted
   * @param counted the requests in the window, including the current one if it was admitted
   * @param oldest the time of the first of those
   */
  RequestQuota quota(boolean admitted, int counted, Instant oldest, Instant now) {
    Instant reset = oldest.plus(length);
    Duration wait = admitted ? Duration.ZERO : Duration.between(now, reset);
    return new RequestQuota(admitted, limit, Math.max(0, limit - counted), reset, wait);
  }

  /** Returns the full quota, for a client without counted requests. */
  public RequestQuota fullQuota(Instant now) {
    return quota(true, 0, now, now);
  }
}
