package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.ConfidenceInterval;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

  /** Latencies of 1, 2, 3 ... ms, so that a latency equals its rank. */
  private static LatencyHistogram ranks(int count) {
    LatencyHistogram values = LatencyHistogram.dense();
    IntStream.rangeClosed(1, count).forEach(rank -> values.record(rank * 1000L));
    return values;
  }

  /** Conover, Practical Nonparametric Statistics: the ranks of a median's 95 % interval. */
  @ParameterizedTest
  @CsvSource({"6, 1, 6", "10, 2, 9", "20, 6, 15", "50, 18, 33", "100, 40, 61"})
  void ranksOfTheMedianMatchPublishedTables(int count, double low, double high) {
    ConfidenceInterval interval = Confidence.ofPercentile(ranks(count), 50);
    assertThat(interval.low()).isEqualTo(low);
    assertThat(interval.high()).isEqualTo(high);
    assertThat(interval.confidence()).isEqualTo(0.95);
  }

  @ParameterizedTest
  @CsvSource({"20, 95", "71, 95", "100, 99", "367, 99", "1000, 99.9"})
  void fewSamplesGiveNoUpperBound(int count, double percent) {
    ConfidenceInterval interval = Confidence.ofPercentile(ranks(count), percent);
    assertThat(interval.high()).isNull();
    assertThat(interval.low()).isLessThan(count);
  }

  /** The longest of n is above the true percentile with a probability of 1 - p^n. */
  @ParameterizedTest
  @CsvSource({"72, 95", "368, 99"})
  void upperBoundExistsOnceASampleExceedsThePercentile(int count, double percent) {
    assertThat(Math.pow(percent / 100, count)).isLessThan(0.025);
    assertThat(Confidence.ofPercentile(ranks(count), percent).high()).isEqualTo(count);
  }

  @Test
  void ranksAreTheNarrowestWithATailOnBothSides() {
    for (int count : new int[] {30, 200, 1000}) {
      for (double percent : new double[] {50, 75, 90, 95}) {
        ConfidenceInterval interval = Confidence.ofPercentile(ranks(count), percent);
        BinomialDistribution below = BinomialDistribution.of(count, percent / 100);
        int low = interval.low().intValue();
        assertThat(below.cumulativeProbability(low - 1)).isLessThanOrEqualTo(0.025);
        assertThat(below.cumulativeProbability(low)).isGreaterThan(0.025);
        if (interval.high() != null) {
          int high = interval.high().intValue();
          assertThat(below.survivalProbability(high - 1)).isLessThanOrEqualTo(0.025);
          assertThat(below.survivalProbability(high - 2)).isGreaterThan(0.025);
        }
      }
    }
  }

  @Test
  void atLeast95Of100IntervalsHoldTheTruePercentile() {
    Random random = new Random(5);
    int held = 0;
    for (int run = 0; run < 1000; run++) {
      LatencyHistogram values = LatencyHistogram.dense();
      for (int i = 0; i < 400; i++) {
        values.record(Math.round(10_000 * -Math.log(1 - random.nextDouble())));
      }
      double trueP95 = 10 * Math.log(20);
      ConfidenceInterval interval = Confidence.ofPercentile(values, 95);
      held += interval.low() <= trueP95 && trueP95 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(945, 990);
  }

  /** Newcombe 1998, table I, method 3: Wilson's score without correction. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 25.53, 36.62",
    "15, 148, 6.24, 16.05",
    "0, 20, 0, 16.11",
    "1, 29, 0.61, 17.18",
  })
  void sharesHaveWilsonsInterval(long events, long trials, double low, double high) {
    ConfidenceInterval interval = Confidence.ofShare(events, trials);
    assertThat(interval.low()).isCloseTo(low, within(0.006));
    assertThat(interval.high()).isCloseTo(high, within(0.006));
  }

  /** No event among a million trials proves little more than 0.0004 %, and not 0. */
  @Test
  void theIntervalOfRareEventsIsRoundedOutward() {
    ConfidenceInterval interval = Confidence.ofShare(0, 947_154);
    assertThat(interval.low()).isEqualTo(0.0);
    assertThat(interval.high()).isEqualTo(0.001);
    assertThat(Confidence.ofShare(947_154, 947_154).high()).isEqualTo(100);
  }

  @Test
  void withoutSamplesThereIsNoInterval() {
    assertThat(Confidence.ofPercentile(LatencyHistogram.sparse(), 95)).isNull();
    assertThat(Confidence.ofShare(0, 0)).isNull();
  }

  @Test
  void intervalExcludesValuesOutsideIt() {
    ConfidenceInterval both = new ConfidenceInterval(10.0, 20.0, 0.95);
    assertThat(both.excludes(9)).isTrue();
    assertThat(both.excludes(10)).isFalse();
    assertThat(both.excludes(20)).isFalse();
    assertThat(both.excludes(21)).isTrue();
    assertThat(new ConfidenceInterval(10.0, null, 0.95).excludes(1e9)).isFalse();
    assertThat(new ConfidenceInterval(null, 20.0, 0.95).excludes(0)).isFalse();
  }
}
