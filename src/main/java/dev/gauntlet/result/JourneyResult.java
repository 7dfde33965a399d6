package dev.gauntlet.result;

/**
 * How often a journey was made.
 *
 * @param abandoned begun and not gone to its end: a step failed, or the run ended first
 */
public record JourneyResult(String name, long started, long completed, long abandoned) {

  static JourneyResult of(String name, long started, long completed) {
    return new JourneyResult(name, started, completed, Math.max(0, started - completed));
  }
}
