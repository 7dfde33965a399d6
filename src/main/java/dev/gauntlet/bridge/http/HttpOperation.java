package dev.gauntlet.bridge.http;

import dev.gauntlet.bridge.AsyncOperation;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.StreamedAnswer;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request of users and the handling of its answer. All methods run on an event loop. */
public interface HttpOperation {

  /**
   * The end of a request.
   *
   * @param after returns the session with which the user continues, marked as failed if the outcome
   *     is bad
   * @param streamed the measurements of a streamed answer
   * @param backOff the time that the user waits before it continues
   */
  record Result(
      Outcome outcome,
      Optional<StreamedAnswer> streamed,
      UnaryOperator<Session> after,
      Duration backOff) {

    /** Returns when the operation ended: a good stream with its last content. */
    long endNanos(HttpTimes times) {
      return streamed
          .filter(answer -> answer.completion().good() && answer.times().lastContent() >= 0)
          .map(answer -> times.startNanos() + answer.times().lastContent())
          .orElse(times.endNanos());
    }
  }

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
