package dev.gauntlet.result;

/**
 * The limit of an objective.
 *
 * @param limit in {@code unit}
 * @param unit {@code ms}, {@code %}, {@code /s}, {@code x} for a ratio, {@code s}, empty for a
 *     count, or the unit of a journey's custom metric
 */
public record ObjectiveLimit(Bound bound, double limit, String unit) {

  /** Returns the remaining share of the limit; see {@link Bound#margin}. */
  public Double margin(double value) {
    return bound.margin(value, limit);
  }
}
