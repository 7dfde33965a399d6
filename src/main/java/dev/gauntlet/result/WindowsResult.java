package dev.gauntlet.result;

import java.util.List;

/**
 * What became of an objective that is judged window by window. A window belongs to the requests
 * that were sent in it; one throughout which requests were under way, and whose own got no answer,
 * is broken.
 *
 * @param seconds the length of a window
 * @param limit that each window must keep, in {@code unit}
 * @param judged windows with something to judge
 * @param broken those of them that broke the limit
 * @param share of the judged windows that held, 0 to 1
 * @param target the share that must hold, 0 to 1
 * @param budgetBurnt broken windows as a share of those that may break: 1 is all of the budget;
 *     null where none may
 * @param firstBreachAt when the first broken window began, in seconds since the load's start; null
 *     where none broke
 * @param longestBreachSeconds the longest time without a window that held, between its first and
 *     last broken window
 * @param strip the run from left to right, in at most {@link #MOST_CELLS} cells of equal length
 */
public record WindowsResult(
    double seconds,
    Bound bound,
    double limit,
    String unit,
    int judged,
    int broken,
    double share,
    double target,
    Double budgetBurnt,
    Double firstBreachAt,
    double longestBreachSeconds,
    List<StripCell> strip) {

  /** More would not fit beside each other on a page. */
  public static final int MOST_CELLS = 240;
}
