package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThinkTimeTest {

  private final SplittableRandom random = new SplittableRandom(1);

  private List<Duration> picks(ThinkTime think) {
    return Stream.generate(() -> think.pick(random)).limit(10_000).toList();
  }

  @Test
  void pausesAreUniformBetweenTheBounds() {
    List<Duration> picks = picks(ThinkTime.seconds(1, 3));
    assertThat(picks)
        .allSatisfy(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    long belowOneAndAHalf = picks.stream().filter(p -> p.toMillis() < 1_500).count();
    long aboveTwoAndAHalf = picks.stream().filter(p -> p.toMillis() >= 2_500).count();
    assertThat(belowOneAndAHalf).isBetween(2_300L, 2_700L);
    assertThat(aboveTwoAndAHalf).isBetween(2_300L, 2_700L);
  }

  @Test
  void boundsMayBeEqual() {
    assertThat(picks(ThinkTime.seconds(2, 2))).containsOnly(Duration.ofSeconds(2));
    assertThat(picks(ThinkTime.seconds(0, 0))).containsOnly(Duration.ZERO);
  }

  @Test
  void invalidBoundsAreRejectedAtTheirLocation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThinkTime.seconds(3, 1))
        .withMessage("the minimum of a pause must not exceed its maximum, was from 3 s to 1 s");
    assertThatIllegalArgumentException().isThrownBy(() -> ThinkTime.seconds(-1, 1));
  }

  @Test
  void bothBoundsArePossible() {
    ThinkTime narrow = new ThinkTime(Duration.ofNanos(1), Duration.ofNanos(3));
    assertThat(picks(narrow))
        .contains(Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofNanos(3));
  }

  @Test
  void aQuickRunDividesBothBounds() {
    assertThat(ThinkTime.seconds(2, 5).dividedBy(4)).isEqualTo(ThinkTime.seconds(0.5, 1.25));
    assertThat(ThinkTime.seconds(1, 3).dividedBy(1)).isEqualTo(ThinkTime.seconds(1, 3));
    assertThat(ThinkTime.seconds(1, 3).dividedBy(3))
        .isEqualTo(new ThinkTime(Duration.ofNanos(333_333_333), Duration.ofSeconds(1)));
  }

  @Test
  void thinkTimesMatchThoseOfTheTeams() {
    assertThat(new WorkerUser().think()).isEqualTo(ThinkTime.seconds(1, 3));
    assertThat(new TaskUser().think()).isEqualTo(ThinkTime.seconds(2, 5));
    assertThat(new MixedUser().think()).isEqualTo(ThinkTime.seconds(1, 4));
  }
}
