package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Has a user wait as long as an answer asks for by the header {@code Retry-After} (RFC 9110,
 * 10.2.3), but never longer than is allowed nor beyond the end of its lifetime.
 */
record RetryAfter(Duration longest, RequestKey key, HttpContext run) {

  private static final String HEADER = "Retry-After";

  /** Those by which a platform tells that it has too much to do. */
  private static final Set<Integer> STATUSES = Set.of(429, 503);

  /** How long a user waits after an answer; it is told as a back-off. */
  Duration wait(HttpReply reply, Session session) {
    if (!STATUSES.contains(reply.status())) {
      return Duration.ZERO;
    }
    Duration wait =
        reply.headers(HEADER).stream()
            .findFirst()
            .flatMap(text -> RetryAfterValue.parse(text, Instant.now()))
            .map(asked -> bounded(asked, session))
            .orElse(Duration.ZERO);
    if (!wait.isZero()) {
      run.recorder().backOff(key, wait);
    }
    return wait;
  }

  private Duration bounded(Duration asked, Session session) {
    Duration left = run.users().remaining(session);
    Duration most = left.compareTo(longest) < 0 ? left : longest;
    Duration wait = asked.compareTo(most) < 0 ? asked : most;
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
