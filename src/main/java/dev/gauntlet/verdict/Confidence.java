package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.Rounding;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Confidence intervals of figures: they contain the true value in 95 of 100 runs, if requests are
 * independent of each other.
 */
final class Confidence {

  static final double LEVEL = 0.95;

  private static final double TAIL = (1 - LEVEL) / 2;

  /** Thousandths of a percent in the whole. */
  private static final double THOUSANDTHS = 100_000;

  private Confidence() {}

  /**
   * Returns the interval of a percentile, bounded by two ranks: the number of n values below the
   * true percentile is binomially distributed, whatever the distribution of the latencies. With few
   * samples the upper rank is beyond the last value, and there is no upper bound.
   *
   * @param percent above 0 and below 100
   * @return the interval, or null without values
   */
  static ConfidenceInterval ofPercentile(LatencyHistogram values, double percent) {
    return ofPercentile(values.count(), values::atRankMillis, percent);
  }

  /**
   * Returns the interval as {@link #ofPercentile(LatencyHistogram, double)} does, for any values.
   *
   * @param atRank returns the value of a rank among the sorted values, 1 for the lowest
   */
  static ConfidenceInterval ofPercentile(
      long samples, LongToDoubleFunction atRank, double percent) {
    if (samples == 0) {
      return null;
    }
    int count = asInt(samples);
    BinomialDistribution below = BinomialDistribution.of(count, percent / 100);
    int low = below.inverseCumulativeProbability(TAIL);
    int high = below.inverseSurvivalProbability(TAIL) + 1;
    return new ConfidenceInterval(
        low < 1 ? null : Rounding.thousandths(atRank.applyAsDouble(low)),
        high > count ? null : Rounding.thousandths(atRank.applyAsDouble(high)),
        LEVEL);
  }

  /**
   * Returns the interval of a share in percent by Wilson's score, which stays within 0 and 100 and
   * is sound for rare events. It is rounded outward: no event among a million does not prove 0.
   *
   * @return the interval, or null without trials
   */
  static ConfidenceInterval ofShare(long events, long trials) {
    if (trials == 0) {
      return null;
    }
    Interval share =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            asInt(trials), asInt(events), 1 - LEVEL);
    return new ConfidenceInterval(
        Math.max(0, Math.floor(THOUSANDTHS * share.getLowerBound()) / 1000),
        Math.min(100, Math.ceil(THOUSANDTHS * share.getUpperBound()) / 1000),
        LEVEL);
  }

  /** Limits a count to the range of an int. Beyond it the interval is a point in either case. */
  private static int asInt(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }
}
