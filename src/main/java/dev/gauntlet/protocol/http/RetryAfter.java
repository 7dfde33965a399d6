package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.RetryAfterValue;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The wait that an answer requests by the header {@code Retry-After} (RFC 9110, 10.2.3). A user
 * never waits longer than the limit or beyond the end of its lifetime.
 */
record RetryAfter(Duration longest, RequestKey key, HttpContext run) {

  private static final String HEADER = "Retry-After";

  /** The statuses by which a platform reports overload. */
  private static final Set<Integer> STATUSES = Set.of(429, 503);

  /** Returns the time that a user waits after an answer, and records it as a back-off. */
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
