package dev.gauntlet.protocol.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of a user's requests.
 *
 * @param requestTimeout the time after which an answer counts as missing, even if a part of it was
 *     received
 * @param longestAnswerBytes the maximum size; a request with a larger answer fails, and the answer
 *     is not interpreted
 * @param longestRetryAfter the maximum time that a user waits because an answer requests it; if
 *     absent, users do not wait
 */
public record RequestLimits(
    Duration requestTimeout, int longestAnswerBytes, Optional<Duration> longestRetryAfter) {

  /** Returns limits without a maximum size, for users who ignore {@code Retry-After}. */
  public static RequestLimits of(Duration requestTimeout) {
    return new RequestLimits(requestTimeout, Integer.MAX_VALUE, Optional.empty());
  }
}
