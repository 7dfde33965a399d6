package dev.gauntlet.platform.model;

import java.util.random.RandomGenerator;

/**
 * A distribution of a quantity that is not negative.
 *
 * @param mean the mean, 0 or more; above 0 for {@link Kind#LOG_NORMAL}
 * @param spread half of the width of {@link Kind#UNIFORM}, at most the mean; the standard deviation
 *     of {@link Kind#LOG_NORMAL}; without effect on {@link Kind#CONSTANT}
 */
public record Distribution(Kind kind, double mean, double spread) {

  /** The shapes. */
  public enum Kind {
    CONSTANT,
    UNIFORM,
    LOG_NORMAL
  }

  static final Distribution ZERO = constant(0);

  static Distribution constant(double value) {
    return new Distribution(Kind.CONSTANT, value, 0);
  }

  double sample(RandomGenerator random) {
    return switch (kind) {
      case CONSTANT -> mean;
      case UNIFORM -> mean + spread * (2 * random.nextDouble() - 1);
      case LOG_NORMAL -> logNormal(random.nextGaussian());
    };
  }

  private double logNormal(double gaussian) {
    double variance = Math.log1p(spread * spread / (mean * mean));
    return mean * Math.exp(Math.sqrt(variance) * gaussian - variance / 2);
  }
}
