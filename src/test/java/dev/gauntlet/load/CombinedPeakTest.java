package dev.gauntlet.load;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinedPeakTest {

  private static final LoadShape FIRST_MINUTE =
      LoadShape.phase("busy").users(20).atOnce().during(ofMinutes(1))
          .then("idle").users(0).atOnce().during(ofMinutes(1));

  private static final LoadShape SECOND_MINUTE = Shapes.late(ofMinutes(1), 15);

  private static final LoadShape ALL_THE_TIME =
      LoadShape.phase("steady").users(5).atOnce().during(ofMinutes(2));

  @Test
  void usersAtDifferentTimesAreNotAdded() {
    assertThat(CombinedPeak.users(List.of(FIRST_MINUTE, SECOND_MINUTE))).isEqualTo(20);
    assertThat(CombinedPeak.users(List.of(FIRST_MINUTE, SECOND_MINUTE, ALL_THE_TIME)))
        .isEqualTo(25);
    assertThat(CombinedPeak.users(List.of(FIRST_MINUTE, FIRST_MINUTE))).isEqualTo(40);
    assertThat(CombinedPeak.users(List.of())).isZero();
  }

  @Test
  void usersAreCountedWhileRampsCross() {
    LoadShape falling =
        LoadShape.phase("high").users(30).atOnce().during(ofSeconds(5))
            .then("falling").users(3).spawning(2).perSecond().during(ofSeconds(20));
    LoadShape rising =
        LoadShape.phase("rising").users(40).spawning(3).perSecond().during(ofSeconds(20));
    List<LoadShape> shapes = List.of(falling, rising);
    assertThat(CombinedPeak.users(shapes))
        .isEqualTo(
            IntStream.range(0, 25_000)
                .mapToObj(Duration::ofMillis)
                .mapToInt(time -> shapes.stream().mapToInt(shape -> shape.usersAt(time)).sum())
                .max()
                .orElseThrow());
  }

  @Test
  void sumOfUsersDoesNotOverflow() {
    LoadShape huge = LoadShape.phase("huge").users(Integer.MAX_VALUE).atOnce().during(ofMillis(9));
    assertThat(CombinedPeak.users(List.of(huge, huge))).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void moreRoundsThanCanBeCountedAreAdded() {
    LoadShape rounds =
        LoadShape.phase("burst").users(500).atOnce().during(ofSeconds(1))
            .then("idle").users(0).atOnce().during(ofSeconds(1))
            .repeated(20_000);
    assertThat(rounds.arrivals()).isEqualTo(10_000_000);
    assertThat(CombinedPeak.users(List.of(rounds, ALL_THE_TIME))).isEqualTo(505);
  }

  @Test
  void ratesAtDifferentTimesAreNotAdded() {
    OpenModelArrivals first = new OpenModelArrivals(FIRST_MINUTE, 5);
    OpenModelArrivals second = new OpenModelArrivals(SECOND_MINUTE, 3);
    assertThat(CombinedPeak.rate(List.of(first, second))).isEqualTo(5);
    assertThat(CombinedPeak.rate(List.of(first, second, new OpenModelArrivals(ALL_THE_TIME, 2))))
        .isEqualTo(7);
    assertThat(CombinedPeak.rate(List.of(first, first))).isEqualTo(10);
    assertThat(CombinedPeak.rate(List.of())).isZero();
  }

  @Test
  void rateReachedAtTheEndOfARampCountsBeforeAnotherDrops() {
    LoadShape ramp =
        LoadShape.phase("up").users(30).spawning(0.5).perSecond().during(ofSeconds(60))
            .then("idle").users(0).atOnce().during(ofSeconds(60));
    assertThat(
            CombinedPeak.rate(
                List.of(new OpenModelArrivals(ramp, 6), new OpenModelArrivals(FIRST_MINUTE, 4))))
        .isEqualTo(10);
  }
}
