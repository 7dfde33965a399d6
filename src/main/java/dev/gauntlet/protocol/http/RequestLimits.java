package dev.gauntlet.protocol.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of a user's requests.
 *
 * @param requestTimeout after which an answer counts as missing, however much of it is there
 * @param longestAnswerBytes a longer answer is a failed request and is not looked into
 * @param longestRetryAfter the most that a user waits because an answer asks it to; when absent
 *     nobody does
 */
public record RequestLimits(
    Duration requestTimeout, int longestAnswerBytes, Optional<Duration> longestRetryAfter) {

  /** That of users who wait for an answer and never because of one. */
  public static RequestLimits of(Duration requestTimeout) {
    return new RequestLimits(requestTimeout, Integer.MAX_VALUE, Optional.empty());
  }
}
