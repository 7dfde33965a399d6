package dev.gauntlet.load;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadShapeTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "0, 0",
    "0.5, 25",
    "1, 50",
    "59.999, 50",
    "60, 50",
    "64.5, 275",
    "69, 500",
    "359.9, 500",
    "360, 500",
    "364.5, 275",
    "369, 50",
    "479.9, 50",
    "480, 0",
    "1000, 0"
  })
  void spikeRisesHoldsAndFalls(double seconds, int users) {
    assertThat(Shapes.spike().usersAt(seconds(seconds))).isEqualTo(users);
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 5, 5, 10, 120",
    "MEDIUM, 5, 25, 50, 600",
    "HEAVY, 5, 50, 200, 1800",
  })
  void levelsRampAndHold(LoadLevel level, double seconds, int rising, int held, int length) {
    LoadShape shape = level.shape();
    assertThat(shape.usersAt(seconds(seconds))).isEqualTo(rising);
    assertThat(shape.usersAt(seconds(20))).isEqualTo(held);
    assertThat(shape.usersAt(seconds(length - 0.1))).isEqualTo(held);
    assertThat(shape.length()).isEqualTo(ofSeconds(length));
  }

  @Test
  void soakProfileLastsHours() {
    LoadShape soak = Shapes.soak();
    assertThat(soak.usersAt(ofSeconds(25))).isEqualTo(25);
    assertThat(soak.usersAt(Duration.ofMinutes(239))).isEqualTo(50);
    assertThat(soak.usersAt(Duration.ofHours(4))).isZero();
    assertThat(soak.userTime()).isEqualTo(Duration.ofHours(200).minusSeconds(50 * 25));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 50",
    "59.9, 50",
    "60, 200",
    "119.9, 200",
    "120, 50",
    "180, 50",
    "240, 200",
    "300, 50",
    "420, 200",
    "480, 50",
    "539.9, 50",
    "540, 0"
  })
  void burstJumpsThreeTimes(double seconds, int users) {
    assertThat(Shapes.burst().usersAt(seconds(seconds))).isEqualTo(users);
  }

  @Test
  void burstPhasesAreNumbered() {
    assertThat(Shapes.burst().phases())
        .extracting(Phase::name)
        .containsExactly(
            "before 1",
            "burst 1",
            "after 1",
            "before 2",
            "burst 2",
            "after 2",
            "before 3",
            "burst 3",
            "after 3");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10, 19.999})
  void smokeProfileIsSmall(double seconds) {
    assertThat(Shapes.smoke().usersAt(seconds(seconds))).isEqualTo(3);
  }

  static List<LoadShape> shapes() {
    return Shapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void usersNeverExceedThePeak(LoadShape shape) {
    for (long t = -1; t <= shape.length().toSeconds() + 1; t++) {
      assertThat(shape.usersAt(ofSeconds(t))).isBetween(0, shape.peak());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void userLifetimesAddUpToTheUserTime(LoadShape shape) {
    assertThat(stintSeconds(shape)).isCloseTo(shape.userTime().toNanos() / 1e9, within(1e-5));
  }

  @Test
  void usersAreRoundedFromTheProfile() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      LoadShape shape = Shapes.random(random);
      Duration t = randomTime(random, shape);
      assertThat((double) shape.usersAt(t)).isCloseTo(shape.levelAt(t), within(0.501));
      assertThat(stintSeconds(shape)).isCloseTo(shape.userTime().toNanos() / 1e9, within(1e-5));
    }
  }

  @Test
  void lifetimesMatchUsersAtEveryInstant() {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      LoadShape shape = Shapes.random(random);
      List<UserLifetime> lifetimes = shape.lifetimes();
      for (UserLifetime lifetime : lifetimes) {
        assertPresent(shape, lifetimes, lifetime.start());
        assertPresent(shape, lifetimes, lifetime.start().minusNanos(1));
        assertPresent(shape, lifetimes, lifetime.end());
        assertPresent(shape, lifetimes, lifetime.end().minusNanos(1));
      }
      assertPresent(shape, lifetimes, randomTime(random, shape));
    }
  }

  /** The active users always have the lowest ordinals. */
  private static void assertPresent(LoadShape shape, List<UserLifetime> lifetimes, Duration t) {
    List<Integer> present =
        lifetimes.stream()
            .filter(
                lifetime -> t.compareTo(lifetime.start()) >= 0 && t.compareTo(lifetime.end()) < 0)
            .map(UserLifetime::user)
            .sorted()
            .toList();
    List<Integer> lowest = IntStream.range(0, shape.usersAt(t)).boxed().toList();
    assertThat(present).as("at %s of %s", t, shape).isEqualTo(lowest);
  }

  @Test
  void userLifetimesAreOrderedAndTheLastArrivalLeavesFirst() {
    LoadShape shape =
        LoadShape.phase("up")
            .users(2)
            .spawning(1)
            .perSecond()
            .during(ofSeconds(4))
            .then("down")
            .users(1)
            .atOnce()
            .during(ofSeconds(4))
            .then("up again")
            .users(2)
            .atOnce()
            .during(ofSeconds(2));
    assertThat(shape.lifetimes())
        .containsExactly(
            new UserLifetime(0, ofMillis(500), ofSeconds(10)),
            new UserLifetime(1, ofMillis(1500), ofSeconds(4)),
            new UserLifetime(1, ofSeconds(8), ofSeconds(10)));
    assertThat(shape.lifetimes().get(1).length()).isEqualTo(ofMillis(2500));
  }

  @Test
  void phaseAtATimeIsFound() {
    LoadShape spike = Shapes.spike();
    assertThat(spike.phaseAt(ofSeconds(-1)).phase().name()).isEqualTo("base");
    assertThat(spike.phaseAt(ofSeconds(60)).phase().name()).isEqualTo("spike");
    assertThat(spike.phaseAt(ofMinutes(99)).phase().name()).isEqualTo("recovery");
    PlacedPhase recovery = spike.placed().get(2);
    assertThat(recovery.from()).isEqualTo(500);
    assertThat(recovery.start()).isEqualTo(ofMinutes(6));
    assertThat(recovery.end()).isEqualTo(ofMinutes(8));
    assertThat(recovery.ramp()).isEqualTo(ofSeconds(9));
  }

  @Test
  void rampLongerThanItsPhaseIsRejectedWithNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LoadShape.phase("up").users(100).spawning(2).perSecond().during(ofSeconds(30)))
        .withMessage(
            "phase up moves 100 users at 2/s, which takes 50 s, but lasts 30 s:"
                + " it needs 3.34/s or more");
  }

  @Test
  void rampMayFillItsPhase() {
    LoadShape shape =
        LoadShape.phase("up").users(3).spawning(0.3).perSecond().during(ofSeconds(10));
    assertThat(shape.usersAt(ofNanos(9_999_999_999L))).isEqualTo(3);
  }

  @Test
  void profileWithoutPhasesOrDurationOrNameIsRejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LoadShape(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phase("a", Duration.ZERO, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phase(" ", ofSeconds(1), 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phase("a", ofSeconds(1), -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phase("a", ofSeconds(1), 1, 0));
  }

  private static double stintSeconds(LoadShape shape) {
    return shape.lifetimes().stream()
        .mapToDouble(lifetime -> lifetime.length().toNanos() / 1e9)
        .sum();
  }

  private static Duration randomTime(Random random, LoadShape shape) {
    return ofNanos((long) (random.nextDouble() * shape.length().toNanos()));
  }

  private static Duration seconds(double seconds) {
    return ofNanos(Math.round(seconds * 1e9));
  }

  @Test
  void profileMayStartWithoutUsers() {
    LoadShape late = Shapes.late(ofSeconds(30), 5);
    assertThat(late.usersAt(ofSeconds(29))).isZero();
    assertThat(late.usersAt(ofSeconds(30))).isEqualTo(5);
    assertThat(late.lifetimes()).extracting(UserLifetime::start).containsOnly(ofSeconds(30));
  }
}
