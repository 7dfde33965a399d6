package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What became of an objective that is judged window by window. A window belongs to the requests
 * that were sent in it; one throughout which requests were under way, and whose own got no answer,
 * is broken. In result.json the parts of {@code allowed}, {@code counts} and {@code breaches} stand
 * beside the others.
 *
 * @param seconds the length of a window
 * @param allowed what each window must keep
 * @param strip the run from left to right, in at most {@link #MOST_CELLS} cells of equal length
 */
public record WindowsResult(
    double seconds,
    @JsonUnwrapped ObjectiveLimit allowed,
    @JsonUnwrapped Counts counts,
    @JsonUnwrapped Breaches breaches,
    List<StripCell> strip) {

  /** More would not fit beside each other on a page. */
  public static final int MOST_CELLS = 240;

  /**
   * How many windows held.
   *
   * @param judged windows with something to judge
   * @param broken those of them that broke the limit
   * @param share of the judged windows that held, 0 to 1
   * @param target the share that must hold, 0 to 1
   * @param budgetBurnt broken windows as a share of those that may break: 1 is all of the budget;
   *     null where none may
   */
  public record Counts(int judged, int broken, double share, double target, Double budgetBurnt) {}

  /**
   * When windows broke the limit.
   *
   * @param firstBreachAt when the first broken window began, in seconds since the load's start;
   *     null where none broke
   * @param longestBreachSeconds the longest time without a window that held, between its first and
   *     last broken window
   */
  public record Breaches(Double firstBreachAt, double longestBreachSeconds) {}
}
