package dev.gauntlet.measure;

/**
 * The number of occurrences of an error.
 *
 * @param journey the journey, or {@link #SETUP}
 * @param request the request, or the name of the setup step
 * @param outcome an {@link OutcomeKind}'s name, {@link #CRASHED} or {@link #REJECTED}
 * @param message the message without parts that differ between occurrences, such as ids
 */
public record ErrorCount(
    String journey, String request, String outcome, String message, long count) {

  /** Replaces the name of the journey for steps outside the statistics. */
  public static final String SETUP = "setup";

  /** The outcome of a request that could not be built or sent. */
  public static final String CRASHED = "crashed";

  /**
   * The outcome of a metric that could not be computed. The metric has no value then, and no
   * request failed.
   */
  public static final String REJECTED = "rejected";
}
