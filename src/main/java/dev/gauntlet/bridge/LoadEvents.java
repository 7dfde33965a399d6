package dev.gauntlet.bridge;

/**
 * What Gatling tells of a run while it runs. Called on one thread at a time, in the order in which
 * Gatling logged, so that a user's end comes after all of its responses. Times are epoch
 * milliseconds, the resolution of Gatling's clock. An implementation must not block.
 */
public interface LoadEvents {

  /** Injection is about to begin: the moment from which a load shape counts its time. */
  void loadStarted();

  void userStarted(String scenario, long atMillis);

  void userEnded(String scenario, long atMillis);

  void responded(Response response);

  /**
   * A request could not even be built, or Gatling itself failed.
   *
   * @param request its name, or "gatling"
   */
  void crashed(String request, String message, long atMillis);

  /**
   * A step that sends no request failed, since a function that nobody watches threw; Gatling does
   * not say whose. May be called on several threads at a time.
   *
   * @param why the exception's class and message
   */
  void stepFailed(String why);

  /** One of the other calls failed, so that what it told is missing in every figure. */
  void lost(Throwable fault);
}
