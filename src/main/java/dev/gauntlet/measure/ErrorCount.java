package dev.gauntlet.measure;

/**
 * How often an error was seen.
 *
 * @param journey the journey, or {@link #SETUP}
 * @param request the request, or the name of the set-up step
 * @param outcome an {@link OutcomeKind}'s name, {@link #CRASHED} or {@link #REJECTED}
 * @param message without what differs from one occurrence to the next, such as ids
 */
public record ErrorCount(
    String journey, String request, String outcome, String message, long count) {

  /** Stands in a journey's place for what is done outside of the statistics. */
  public static final String SETUP = "setup";

  /** The outcome of a request that could not even be built or sent. */
  public static final String CRASHED = "crashed";

  /**
   * The outcome of a metric that could not be taken: it has no value then, and no request failed.
   */
  public static final String REJECTED = "rejected";
}
