package dev.gauntlet.bridge;

import io.gatling.javaapi.core.Session;

/** An asynchronous operation that users perform at one step of a scenario. */
public interface AsyncOperation {

  /** The statistics in which the outcome of an operation is recorded. */
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

  /**
   * Starts the operation of a user. Called on the user's event loop, so an implementation must not
   * block. If it throws an exception, the operation has failed.
   */
  void begin(Session session, OperationCallback callback);
}
