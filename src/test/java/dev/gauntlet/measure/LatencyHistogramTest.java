package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTest {

  private static LatencyHistogram of(LongStream micros) {
    LatencyHistogram histogram = LatencyHistogram.dense();
    micros.forEach(histogram::record);
    return histogram;
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 75, 90, 95, 99, 99.9, 99.99, 100})
  void percentilesAreExactToATenthOfAPercent(double percent) {
    Random random = new Random(42);
    long[] micros =
        LongStream.generate(() -> (long) Math.exp(8 + 2 * random.nextGaussian()))
            .limit(100_000)
            .sorted()
            .toArray();
    int rank = (int) Math.ceil(percent * micros.length / 100);
    assertThat(of(Arrays.stream(micros)).percentileMillis(percent))
        .isCloseTo(micros[rank - 1] / 1000.0, Percentage.withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 95, 10", "20, 95, 20", "50, 95, 48", "50, 99, 50", "100, 95, 96", "100, 99, 100",
    "1, 95, 1", "5, 100, 5", "7, 0, 1"
  })
  void theLatencyAtAnIndexIsTheOneThatFollowsSoManyOthers(int count, double percent, int value) {
    LatencyHistogram histogram = of(LongStream.rangeClosed(1, count).map(i -> i * 1000));
    assertThat(histogram.atIndexMillis(percent)).isEqualTo(value);
  }

  @Test
  void latencyAtAnIndexOfAnEmptyHistogramIsZero() {
    assertThat(LatencyHistogram.sparse().atIndexMillis(95)).isZero();
  }

  @Test
  void percentileAboveTheGapOfABimodalDistributionIsExact() {
    LatencyHistogram histogram =
        of(
            LongStream.concat(
                LongStream.range(0, 282).map(i -> (1 + i % 8) * 1000),
                LongStream.generate(() -> 1_502_000).limit(18)));
    assertThat(histogram.percentileMillis(94)).isEqualTo(8);
    assertThat(histogram.percentileMillis(95)).isEqualTo(1502);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 17, 999, 1000, 1023, 1024, 2000})
  void wholeMillisecondsAreExact(long millis) {
    LatencyHistogram histogram = of(LongStream.of(millis * 1000));
    assertThat(histogram.percentileMillis(95)).isEqualTo(millis);
    assertThat(histogram.minMillis()).isEqualTo(millis);
    assertThat(histogram.maxMillis()).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"120, 0.12", "1501, 1.501", "7, 0.007"})
  void microsecondsAreKept(long micros, double millis) {
    assertThat(of(LongStream.of(1000, micros)).percentileMillis(micros < 1000 ? 50 : 100))
        .isEqualTo(millis);
  }

  @Test
  void meanAndDeviationMatchTheData() {
    LatencyHistogram histogram = of(LongStream.of(2000, 4000, 4000, 4000, 5000, 5000, 7000, 9000));
    assertThat(histogram.meanMillis()).isCloseTo(5, within(0.005));
    assertThat(histogram.stdevMillis()).isCloseTo(2, within(0.005));
  }

  @Test
  void emptyHistogramReportsZeros() {
    LatencyHistogram empty = LatencyHistogram.sparse();
    assertThat(empty.count()).isZero();
    assertThat(empty.percentileMillis(95)).isZero();
    assertThat(empty.minMillis()).isZero();
    assertThat(empty.maxMillis()).isZero();
    assertThat(empty.meanMillis()).isZero();
    assertThat(empty.stdevMillis()).isZero();
  }

  @Test
  void latenciesOutsideTheRangeAreClamped() {
    LatencyHistogram histogram = of(LongStream.of(-5, Long.MAX_VALUE));
    assertThat(histogram.minMillis()).isZero();
    assertThat(histogram.maxMillis()).isCloseTo(3_600_000, within(3_600.0));
  }

  @Test
  void sparseAndDenseEncodingsAreEqual() {
    LatencyHistogram sparse = LatencyHistogram.sparse();
    LatencyHistogram dense = LatencyHistogram.dense();
    new Random(1)
        .longs(5_000, 0, 100_000_000)
        .forEach(
            micros -> {
              sparse.record(micros);
              dense.record(micros);
            });
    assertThat(sparse).isEqualTo(dense);
    LatencyHistogram sum = LatencyHistogram.dense();
    sum.add(sparse);
    assertThat(sum).isEqualTo(dense);
  }
}
