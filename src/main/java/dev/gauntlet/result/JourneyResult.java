package dev.gauntlet.result;

/**
 * The iterations of a journey. A started iteration is completed, abandoned or unfinished.
 *
 * @param abandoned iterations that a failed step ended
 * @param unfinished iterations that had not ended at the end of the user's lifetime or of the run
 */
public record JourneyResult(
    String name, long started, long completed, long abandoned, long unfinished) {

  static JourneyResult of(String name, long started, long completed, long abandoned) {
    return new JourneyResult(
        name, started, completed, abandoned, Math.max(0, started - completed - abandoned));
  }
}
