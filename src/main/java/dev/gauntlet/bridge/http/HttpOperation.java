package dev.gauntlet.bridge.http;

import dev.gauntlet.bridge.AsyncOperation;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A request of users and the handling of its answer. All methods run on an event loop. */
public interface HttpOperation {

  /**
   * The end of a request.
   *
   * @param after returns the session with which the user continues, marked as failed if the outcome
   *     is bad
   * @param endNanos when the operation ended, if that was before the last byte of the answer
   * @param backOff the time that the user waits before it continues
   */
  record Result(
      Outcome outcome, OptionalLong endNanos, UnaryOperator<Session> after, Duration backOff) {}

  /** Returns the name of the request. */
  String name();

  AsyncOperation.RecordedAs recordedAs();

  /** Returns whether the request is safe to send twice. */
  boolean repeatable();

  /** Returns the longest body that is read, in bytes; a longer one closes the connection. */
  int longestBytes();

  /** Returns the rules for bodies that are read while they arrive; empty to keep bodies whole. */
  default Optional<BodyStreams> streams() {
    return Optional.empty();
  }

  /** Returns the reason why the request cannot be built for a user, if known. */
  Optional<String> unbuildable(Session session);

  /** Called when the request is about to be sent, and again before a second sending. */
  void sending(OutgoingRequest request, Session session);

  /** Called when the request has ended. */
  Result ended(HttpTransfer transfer, Session session);
}
