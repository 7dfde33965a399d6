package dev.gauntlet.load;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuickScaleTest {
  @Test
  void quickSpikeHasATenthOfTheUsersAndASixteenthOfTheTime() {
    QuickScale scale = QuickScale.of(Shapes.spike());
    assertThat(scale).isEqualTo(new QuickScale(10, 16, 16));
    assertThat(scale.describe()).isEqualTo("users / 10, time / 16, think / 16");
    LoadShape quick = scale.apply(Shapes.spike());
    assertThat(quick.phases()).extracting(Phase::users).containsExactly(5, 50, 5);
    assertThat(quick.phases())
        .extracting(Phase::length)
        .containsExactly(
            Duration.ofMillis(3750), Duration.ofMillis(18750), Duration.ofMillis(7500));
  }

  static List<LoadShape> shapes() {
    return Shapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void quickProfilesHaveAtMostThirtySecondsAndFiftyUsers(LoadShape shape) {
    LoadShape quick = QuickScale.of(shape).apply(shape);
    assertThat(quick.length()).isLessThanOrEqualTo(ofSeconds(30));
    assertThat(quick.peak()).isBetween(1, 50);
    assertThat(quick.phases()).hasSameSizeAs(shape.phases());
  }

  @Test
  void rampsKeepTheirShareOfTheTime() {
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      LoadShape shape = Shapes.random(random);
      LoadShape quick = new QuickScale(1 + 9 * random.nextDouble(), 3, 4).apply(shape);
      for (int p = 0; p < shape.phases().size(); p++) {
        PlacedPhase before = shape.placed().get(p);
        PlacedPhase after = quick.placed().get(p);
        assertThat(after.phase().users()).isPositive();
        if (after.changes() > 0 && before.changes() > 0) {
          assertThat(after.rampNanos()).isCloseTo(before.rampNanos() / 3, within(2.0));
        }
      }
    }
  }

  @Test
  void shortProfileIsUnchanged() {
    LoadShape smoke = Shapes.smoke();
    assertThat(QuickScale.of(smoke)).isEqualTo(new QuickScale(1, 1, 4));
    assertThat(QuickScale.of(smoke).apply(smoke)).isEqualTo(smoke);
  }

  @Test
  void everyLevelKeepsAtLeastOneUser() {
    LoadShape shape =
        LoadShape.phase("low")
            .users(1)
            .atOnce()
            .during(ofMinutes(1))
            .then("high")
            .users(5000)
            .atOnce()
            .during(ofMinutes(1));
    assertThat(QuickScale.of(shape).apply(shape).phases())
        .extracting(Phase::users)
        .containsExactly(1, 50);
  }

  @Test
  void factorsAreDescribedToATenth() {
    assertThat(new QuickScale(1, 4.2666, 4.2666).describe())
        .isEqualTo("users / 1, time / 4.3, think / 4.3");
  }
}
