package dev.gauntlet.bridge;

/**
 * A listener to Gatling's events during a run. Gatling calls it on one thread at a time, in the
 * order in which it logged, so that a user's end comes after all of its responses. Times are epoch
 * milliseconds, the resolution of Gatling's clock. An implementation must not block.
 */
public interface LoadEvents {

  /** Called when injection is about to begin: time zero of the load profile. */
  void loadStarted();

  void userStarted(String scenario, long atMillis);

  void userEnded(String scenario, long atMillis);

  void responded(GatlingResponse response);

  /**
   * Called when a request could not be built or Gatling itself failed.
   *
   * @param request the name of the request, or "gatling"
   */
  void crashed(String request, String message, long atMillis);

  /**
   * Called when a step without a request failed because an unwatched function threw; Gatling does
   * not report which user. May be called on several threads at a time.
   *
   * @param why the exception's class and message
   */
  void stepFailed(String why);

  /**
   * Called when another method of this listener threw, so that its event is missing in all figures.
   */
  void lost(Throwable fault);
}
