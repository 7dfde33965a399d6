package dev.gauntlet.result;

/**
 * How often a journey was made. What was started is completed, abandoned or unfinished.
 *
 * @param abandoned ended by a failed step
 * @param unfinished under way when its user's time was over, or the run
 */
public record JourneyResult(
    String name, long started, long completed, long abandoned, long unfinished) {

  static JourneyResult of(String name, long started, long completed, long abandoned) {
    return new JourneyResult(
        name, started, completed, abandoned, Math.max(0, started - completed - abandoned));
  }
}
