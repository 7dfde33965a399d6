package dev.gauntlet.load;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the arrival times of users in an open model. */
class OpenModelScheduleTest {
  private static final JourneyMix MIX =
      JourneyMix.parse("worker,task:2,mixed:3", List.of("worker", "task", "mixed"));

  private static LoadPlan open(LoadShape shape, double rate, JourneyMix mix) {
    return new LoadPlan(shape, LoadModel.OPEN, OptionalDouble.of(rate), mix, QuickScale.NONE);
  }

  static Stream<OpenModelArrivals> models() {
    LoadShape flat = LoadShape.phase("flat").users(10).atOnce().during(ofSeconds(60));
    LoadShape rising =
        LoadShape.phase("rising").users(60).spawning(1).perSecond().during(ofSeconds(60));
    LoadShape falling =
        LoadShape.phase("high")
            .users(30)
            .atOnce()
            .during(ofSeconds(10))
            .then("falling")
            .users(0)
            .spawning(1)
            .perSecond()
            .during(ofSeconds(30));
    LoadShape withASilence =
        LoadShape.phase("first")
            .users(5)
            .atOnce()
            .during(ofSeconds(10))
            .then("silence")
            .users(0)
            .atOnce()
            .during(ofSeconds(20))
            .then("second")
            .users(5)
            .atOnce()
            .during(ofSeconds(10));
    return Stream.of(
        new OpenModelArrivals(flat, 3.7),
        new OpenModelArrivals(rising, 10),
        new OpenModelArrivals(falling, 12.3),
        new OpenModelArrivals(withASilence, 8),
        new OpenModelArrivals(Shapes.spike(), 20),
        new OpenModelArrivals(Shapes.burst(), 8));
  }

  private static List<Duration> times(OpenModelArrivals arrivals) {
    return LongStream.range(0, arrivals.planned()).mapToObj(arrivals::timeOf).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void arrivalsAreInOrderAndWithinTheProfile(OpenModelArrivals arrivals) {
    assertThat(times(arrivals))
        .isSorted()
        .allSatisfy(time -> assertThat(time).isBetween(Duration.ZERO, arrivals.shape().length()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void arrivalsOfEverySecondMatchTheRate(OpenModelArrivals arrivals) {
    List<Duration> times = times(arrivals);
    double due = 0;
    for (long millis = 0; millis < arrivals.shape().length().toMillis(); millis += 1000) {
      for (int step = 0; step < 1000; step++) {
        due += arrivals.rateAt(Duration.ofMillis(millis + step).plusNanos(500_000)) / 1000;
      }
      Duration end = Duration.ofMillis(millis + 1000);
      long come = times.stream().filter(time -> time.compareTo(end) < 0).count();
      assertThat((double) come).describedAs("until " + end).isCloseTo(due, within(0.51));
    }
  }

  @Test
  void rateOfZeroHasNoArrivals() {
    OpenModelArrivals arrivals = models().skip(3).findFirst().orElseThrow();
    assertThat(times(arrivals))
        .hasSize(160)
        .noneMatch(t -> t.compareTo(ofSeconds(10)) > 0 && t.compareTo(ofSeconds(30)) < 0);
  }

  @RepeatedTest(200)
  void arrivalsOfAnyProfileAreInOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    LoadShape shape = Shapes.random(random);
    double seconds = shape.length().toNanos() / 1e9;
    OpenModelArrivals arrivals = new OpenModelArrivals(shape, (1 + random.nextInt(300)) / seconds);
    assertThat(times(arrivals))
        .isSorted()
        .allSatisfy(time -> assertThat(time).isBetween(Duration.ZERO, shape.length()));
  }

  /** At the end of a ramp to zero, rounding must not give the root of a negative number. */
  @ParameterizedTest
  @CsvSource({"73.2, 4.102", "94.8, 9.372", "63.1, 9.097", "70.8, 7.235", "2, 1"})
  void lastArrivalOfARampToZeroIsAtItsEnd(double fromRate, double seconds) {
    Duration length = Duration.ofNanos(Math.round(seconds * 1e9));
    ArrivalSegment segment = new ArrivalSegment("down", fromRate, 0, length);
    assertThat(segment.secondsUntil(segment.arrivals())).isCloseTo(seconds, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("models")
  void journeysTogetherHaveAllArrivals(OpenModelArrivals arrivals) {
    LoadPlan plan = open(arrivals.shape(), arrivals.peakRate(), MIX);
    List<Duration> dealt = new ArrayList<>();
    for (String journey : MIX.weights().keySet()) {
      UserSchedule schedule = plan.scheduleOf(journey);
      List<Duration> own = IntStream.range(0, schedule.size()).mapToObj(schedule::arrival).toList();
      assertThat(own).isSorted();
      dealt.addAll(own);
    }
    assertThat(dealt).containsExactlyInAnyOrderElementsOf(times(arrivals));
  }

  @Test
  void sharesAreExactAfterEachRoundOfTheMix() {
    LoadPlan plan = open(Shapes.smoke(), 30, MIX);
    assertThat(plan.arrivals().orElseThrow().planned()).isEqualTo(600);
    assertThat(MIX.weights().keySet().stream().map(name -> plan.scheduleOf(name).size()))
        .containsExactly(100, 200, 300);
  }

  @Test
  void sharesOfAPartialRoundAreAssignedInTurn() {
    for (int planned = 1; planned <= 13; planned++) {
      LoadPlan plan = open(Shapes.smoke(), planned / 20.0, MIX);
      for (String journey : MIX.weights().keySet()) {
        long turns =
            IntStream.range(0, planned).filter(n -> MIX.round().get(n % 6).equals(journey)).count();
        assertThat(plan.scheduleOf(journey).size()).isEqualTo((int) turns);
      }
    }
  }

  @Test
  void usersMayStayUntilTheEndOfTheProfile() {
    UserSchedule schedule = open(Shapes.spike(), 20, MIX).scheduleOf("task");
    assertThat(schedule.departure(0)).isEqualTo(Shapes.spike().length());
    assertThat(schedule.departure(schedule.size() - 1)).isEqualTo(Shapes.spike().length());
  }
}
