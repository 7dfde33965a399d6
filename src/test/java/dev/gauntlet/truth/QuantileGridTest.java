package dev.gauntlet.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileGridTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 300, 1000, 1597, 65_536})
  void periodContainsEveryQuantileOnce(int period) {
    QuantileGrid grid = QuantileGrid.of(period);
    double[] sorted = quantiles(grid, 7L * period, period);
    for (int i = 0; i < period; i++) {
      assertThat(sorted[i]).isEqualTo((i + 0.5) / period);
    }
  }

  @Test
  void partialPeriodIsEvenlyDistributed() {
    double[] sorted = quantiles(QuantileGrid.of(100_000), 0, 200);
    for (int i = 0; i < sorted.length; i++) {
      assertThat(Math.abs(sorted[i] - (i + 0.5) / sorted.length)).isLessThan(0.02);
    }
  }

  @Test
  void givenTimesOccurWithTheirExactFrequency() {
    List<Duration> times = new ArrayList<>(Collections.nCopies(18, Duration.ofMillis(1502)));
    times.addAll(Collections.nCopies(282, Duration.ofMillis(4)));
    LatencyLaw law = LatencyLaw.of(times);
    QuantileGrid grid = QuantileGrid.of(300);
    long slow =
        LongStream.range(0, 300)
            .filter(k -> law.quantile(grid.quantile(k)).toMillis() == 1502)
            .count();
    assertThat(slow).isEqualTo(18);
  }

  @Test
  void logNormalDistributionHasItsMedianAndTail() {
    LatencyLaw law = LatencyLaw.logNormal(Duration.ofMillis(10), 1);
    assertThat(law.quantile(0.5)).isEqualTo(Duration.ofMillis(10));
    assertThat(law.quantile(0.99).toMillis()).isEqualTo(102);
  }

  private static double[] quantiles(QuantileGrid grid, long from, int count) {
    return LongStream.range(from, from + count).mapToDouble(grid::quantile).sorted().toArray();
  }
}
