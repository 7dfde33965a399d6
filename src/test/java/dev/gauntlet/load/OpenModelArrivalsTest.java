package dev.gauntlet.load;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenModelArrivalsTest {
  private final OpenModelArrivals spike = new OpenModelArrivals(Shapes.spike(), 20);

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "0.5, 1", "1, 2", "30, 2", "64.5, 11", "69, 20", "400, 2", "480, 0"})
  void peakOfTheProfileIsTheRate(double seconds, double rate) {
    assertThat(spike.rateAt(ofSeconds(0).plusMillis((long) (seconds * 1000))))
        .isCloseTo(rate, within(1e-9));
  }

  @Test
  void phaseConsistsOfARampAndAHold() {
    assertThat(spike.segments())
        .containsExactly(
            new ArrivalSegment("base", 0, 2, ofSeconds(1)),
            new ArrivalSegment("base", 2, 2, ofSeconds(59)),
            new ArrivalSegment("spike", 2, 20, ofSeconds(9)),
            new ArrivalSegment("spike", 20, 20, ofSeconds(291)),
            new ArrivalSegment("recovery", 20, 2, ofSeconds(9)),
            new ArrivalSegment("recovery", 2, 2, ofSeconds(111)));
  }

  @Test
  void stepChangeHasNoRamp() {
    assertThat(new OpenModelArrivals(Shapes.burst(), 8).segments())
        .hasSize(9)
        .startsWith(
            new ArrivalSegment("before 1", 2, 2, ofMinutes(1)),
            new ArrivalSegment("burst 1", 8, 8, ofMinutes(1)));
  }

  static List<LoadShape> shapes() {
    return Shapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void plannedArrivalsAreTheIntegralOfTheRate(LoadShape shape) {
    OpenModelArrivals arrivals = new OpenModelArrivals(shape, 7.3);
    double area =
        arrivals.segments().stream()
            .mapToDouble(s -> (s.fromRate() + s.toRate()) / 2 * s.length().toNanos() / 1e9)
            .sum();
    assertThat((double) arrivals.planned()).isCloseTo(area, within(0.501));
  }
}
