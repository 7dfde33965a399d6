package dev.gauntlet.result;

/**
 * A confidence interval of a figure. The true value is that of an infinite run under the same
 * conditions.
 *
 * @param low in the figure's unit; null if the samples give no lower bound
 * @param high in the figure's unit; null if there are too few samples for an upper bound
 * @param confidence the probability, such as 0.95
 */
public record ConfidenceInterval(Double low, Double high, double confidence) {

  /** Returns whether the limit is outside, so that the outcome is hardly due to chance. */
  public boolean excludes(double limit) {
    return low != null && low > limit || high != null && high < limit;
  }
}
