package dev.gauntlet.bridge.http;

import dev.gauntlet.bridge.Work;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request of users, and what they make of its answer. All methods run on an event loop. */
public interface HttpWork {

  /**
   * How a request ended.
   *
   * @param after with what the user goes on, of a user who has failed where the outcome is bad
   * @param backOff for which it waits before
   */
  record Result(Outcome outcome, UnaryOperator<Session> after, Duration backOff) {}

  /** The name of the request. */
  String name();

  Work.RecordedAs recordedAs();

  /** Whether it does no harm to send it twice. */
  boolean repeatable();

  /** Of a body; when it is longer, its connection is closed. */
  int longestBytes();

  /** Why the request cannot be made for a user, if we know. */
  Optional<String> unbuildable(Session session);

  /** It is about to be sent; told again if it is sent once more. */
  void sending(HttpSent request, Session session);

  /** It has ended. */
  Result ended(HttpTransfer transfer, Session session);
}
