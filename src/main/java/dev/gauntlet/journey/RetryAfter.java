package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Has a user wait as long as an answer asks for by the header {@code Retry-After} (RFC 9110,
 * 10.2.3), but never longer than is allowed nor beyond the end of its stint.
 */
final class RetryAfter {

  static final String HEADER = "Retry-After";

  /** What the session holds from an answer that asks until the wait begins. */
  static final String ASKED = "gauntlet.retryAfter";

  /** Those by which a platform tells that it has too much to do. */
  static final Set<Integer> STATUSES = Set.of(429, 503);

  private static final String WAIT = "gauntlet.wait";

  private final Duration longest;
  private final RequestKey key;
  private final RunContext run;

  RetryAfter(Duration longest, RequestKey key, RunContext run) {
    this.longest = longest;
    this.key = key;
    this.run = run;
  }

  /** To follow a request whose answer may have asked for it. */
  ChainBuilder chain() {
    return exec(this::decided).exec(pause(session -> session.<Duration>get(WAIT)));
  }

  private Session decided(Session session) {
    Duration wait =
        Optional.ofNullable(session.getString(ASKED))
            .flatMap(text -> AnnouncedWait.parse(text, Instant.now()))
            .map(asked -> bounded(asked, session))
            .orElse(Duration.ZERO);
    if (!wait.isZero()) {
      run.recorder().backOff(key, wait);
    }
    return session.remove(ASKED).set(WAIT, wait);
  }

  private Duration bounded(Duration asked, Session session) {
    Duration left = VirtualUser.leavesAt(session).minus(run.course().elapsed());
    Duration most = left.compareTo(longest) < 0 ? left : longest;
    Duration wait = asked.compareTo(most) < 0 ? asked : most;
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
