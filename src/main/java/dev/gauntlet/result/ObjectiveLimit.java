package dev.gauntlet.result;

/**
 * Where a value must stay.
 *
 * @param limit in {@code unit}
 * @param unit {@code ms}, {@code %}, {@code /s}, {@code x} for a ratio, {@code s}, empty for a count,
 *     or the unit of a journey's own metric
 */
public record ObjectiveLimit(Bound bound, double limit, String unit) {

  /** The share of the limit that a value leaves; see {@link Bound#margin}. */
  public Double margin(double value) {
    return bound.margin(value, limit);
  }
}
