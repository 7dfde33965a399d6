package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueHistogramTest {

  private static ValueHistogram of(double... values) {
    ValueHistogram histogram = ValueHistogram.empty();
    Arrays.stream(values).forEach(histogram::record);
    return histogram;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.25, 17.5, 99.999, 12_345.678, 3.6e9, ValueHistogram.MAX})
  void valuesArePreciseToAThousandthAndHalfAPerMille(double value) {
    assertThat(of(value).percentile(50)).isCloseTo(value, within(Math.max(0.0005, value * 5e-4)));
  }

  @Test
  void wholeNumbersAreExact() {
    ValueHistogram tokens = of(512, 4096, 100_001, 7);
    assertThat(tokens.min()).isEqualTo(7);
    assertThat(tokens.percentile(50)).isEqualTo(512);
    assertThat(tokens.atRank(3)).isEqualTo(4097).isCloseTo(4096, within(4096 * 5e-4));
  }

  @Test
  void percentilesMatchTheValues() {
    double[] values = new Random(5).doubles(10_000, 0, 1e6).toArray();
    ValueHistogram histogram = of(values);
    Arrays.sort(values);
    for (int percent : new int[] {1, 5, 50, 95, 99}) {
      double exact = values[values.length * percent / 100 - 1];
      assertThat(histogram.percentile(percent)).isCloseTo(exact, within(exact * 1e-3));
    }
  }

  @Test
  void shareAboveALimitExcludesTheLimit() {
    assertThat(of(10, 20, 20, 30).shareAbove(20)).isEqualTo(0.25);
    assertThat(of().shareAbove(20)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -0.001,
        -1e300,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        1.001e12,
        1e300,
        Double.POSITIVE_INFINITY
      })
  void onlyNumbersFromZeroToAMillionMillionAreAccepted(double value) {
    assertThat(ValueHistogram.accepts(value)).isFalse();
  }
}
