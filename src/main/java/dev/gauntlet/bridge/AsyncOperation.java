package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;

/** The operation of users at one step of one scenario. */
public interface AsyncOperation {

  /** The place where its outcome is recorded. */
  enum RecordedAs {
    /** Recorded as a request. */
    REQUESTS,
    /** Recorded only if it fails, because it is not a request, such as listening for a while. */
    FAILURES,
    /** Recorded as a setup step, outside the statistics. */
    SETUP
  }

  /** Returns the name of the request. */
  String name(Session session);

  RecordedAs recordedAs();

  /** Begins on the user's event loop, which must not be blocked. An exception ends it as failed. */
  void begin(Session session, OperationCallback callback);
}
