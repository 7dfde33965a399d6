package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The result of an objective that is judged window by window. A window contains the requests that
 * were sent in it. It is broken if earlier requests were in flight during all of it and none of its
 * own was answered. In result.json the fields of {@code allowed}, {@code counts} and {@code
 * breaches} are not nested.
 *
 * @param seconds the length of a window
 * @param allowed the limit of each window
 * @param strip the run in order of time, in at most {@link #MOST_CELLS} cells of equal length
 */
public record WindowsResult(
    double seconds,
    @JsonUnwrapped ObjectiveLimit allowed,
    @JsonUnwrapped Counts counts,
    @JsonUnwrapped Breaches breaches,
    List<StripCell> strip) {

  /** The maximum number of cells that fit on a page. */
  public static final int MOST_CELLS = 240;

  /**
   * The numbers of windows.
   *
   * @param judged the number of windows with requests to judge
   * @param broken the number of judged windows that broke the limit
   * @param share the share of the judged windows that held, 0 to 1
   * @param target the share that must hold, 0 to 1
   * @param budgetBurnt the broken windows as a share of those that may break, which is the error
   *     budget: 1 is all of it; null if no window may break
   */
  public record Counts(int judged, int broken, double share, double target, Double budgetBurnt) {}

  /**
   * The times at which windows broke the limit.
   *
   * @param firstBreachAt the begin of the first broken window, in seconds since the load's start;
   *     null if none broke
   * @param longestBreachSeconds the longest time without a window that held, between its first and
   *     last broken window
   */
  public record Breaches(Double firstBreachAt, double longestBreachSeconds) {}
}
