package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;

/** What users do at one step of one scenario. */
public interface Work {

  /** Where its outcome is recorded. */
  enum RecordedAs {
    /** It is a request. */
    REQUESTS,
    /** It is none, such as to listen for a while: it is recorded only where it fails. */
    FAILURES,
    /** A user needs it and nobody wants to measure it. */
    SETUP
  }

  /** The name of the request. */
  String name(Session session);

  RecordedAs recordedAs();

  /**
   * Begins on the user's event loop, which must not be held up. What is thrown ends it as failed.
   */
  void begin(Session session, OperationCallback callback);
}
