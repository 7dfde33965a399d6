package dev.gauntlet.result;

/**
 * Where the true value lies with a given probability, had the run gone on for ever under the same
 * conditions.
 *
 * @param low in the figure's unit; null where the samples set no lower bound
 * @param high in the figure's unit; null where they are too few to set an upper bound
 * @param confidence the probability, such as 0.95
 */
public record ConfidenceInterval(Double low, Double high, double confidence) {

  /** Whether the limit lies outside, so that chance alone hardly explains the outcome. */
  public boolean excludes(double limit) {
    return low != null && low > limit || high != null && high < limit;
  }
}
