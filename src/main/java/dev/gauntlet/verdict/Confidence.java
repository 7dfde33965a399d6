package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.Rounding;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * How far figures can be trusted: intervals that hold the true value in 95 of 100 runs, if requests
 * are independent of each other.
 */
final class Confidence {

  static final double LEVEL = 0.95;

  private static final double TAIL = (1 - LEVEL) / 2;

  /** Of a per cent, in the whole. */
  private static final double THOUSANDTHS = 100_000;

  private Confidence() {}

  /**
   * Of a percentile, from the ranks between which it lies: how many of n values are below the true
   * one is binomially distributed, whatever the latencies look like. With few samples the upper
   * rank is beyond the last one, and there is no upper bound.
   *
   * @param percent above 0 and below 100
   * @return null without values
   */
  static ConfidenceInterval ofPercentile(LatencyHistogram values, double percent) {
    return ofPercentile(values.count(), values::atRankMillis, percent);
  }

  /**
   * As {@link #ofPercentile(LatencyHistogram, double)}, of any values.
   *
   * @param atRank the value of a rank among the sorted ones, 1 for the lowest
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
   * Of a share in per cent, by Wilson's score: it stays within 0 and 100 and is sound for rare
   * events. It is rounded outward: no event among a million is no proof of 0.
   *
   * @return null without trials
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

  /** Beyond two thousand million the interval is a point either way. */
  private static int asInt(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }
}
