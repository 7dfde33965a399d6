package dev.gauntlet.protocol.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What a user puts up with.
 *
 * @param requestTimeout after which an answer counts as missing, however much of it is there
 * @param longestAnswerBytes a longer answer is a failed request and is not looked into
 * @param longestRetryAfter the most that a user waits because an answer asks it to; when absent
 *     nobody does
 */
public record Patience(
    Duration requestTimeout, int longestAnswerBytes, Optional<Duration> longestRetryAfter) {

  /** That of users who wait for an answer and never because of one. */
  public static Patience of(Duration requestTimeout) {
    return new Patience(requestTimeout, Integer.MAX_VALUE, Optional.empty());
  }
}
