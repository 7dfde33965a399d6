package dev.gauntlet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

  private static final int SAMPLES = 20_000;

  @Test
  void valueAloneIsAConstant() {
    assertThat(samples(DistributionText.TIMES.parse("500 us"))).containsOnly(500e3);
    assertThat(samples(DistributionText.COUNTS.parse("constant 5"))).containsOnly(5);
  }

  @Test
  void uniformValuesAreWithinTheSpread() {
    double[] values = samples(DistributionText.TIMES.parse("uniform 20ms 5ms"));
    assertThat(DoubleStream.of(values).min().getAsDouble()).isBetween(15e6, 15.1e6);
    assertThat(DoubleStream.of(values).max().getAsDouble()).isBetween(24.9e6, 25e6);
    assertThat(mean(values)).isCloseTo(20e6, within(0.1e6));
  }

  @Test
  void logNormalValuesHaveTheMeanAndTheDeviation() {
    double[] values = samples(DistributionText.TIMES.parse("log-normal 200 ms 60 ms"));
    assertThat(mean(values)).isCloseTo(200e6, within(2e6));
    double variance =
        DoubleStream.of(values).map(value -> Math.pow(value - 200e6, 2)).average().getAsDouble();
    assertThat(Math.sqrt(variance)).isCloseTo(60e6, within(2e6));
    assertThat(DoubleStream.of(values).min().getAsDouble()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "soon", "20", "20 m", "normal 20ms 5ms", "uniform 20ms", "constant 1s 1s",
        "uniform 20ms 30ms", "log-normal 0ms 5ms", "-1ms"
      })
  void invalidTextIsReportedWithAnExample(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistributionText.TIMES.parse(text))
        .withMessageContaining("log-normal 200ms 60ms");
  }

  private static double[] samples(Distribution distribution) {
    SplittableRandom random = new SplittableRandom(1);
    return DoubleStream.generate(() -> distribution.sample(random)).limit(SAMPLES).toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().getAsDouble();
  }
}
