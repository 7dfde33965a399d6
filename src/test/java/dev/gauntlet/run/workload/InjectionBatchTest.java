package dev.gauntlet.run.workload;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.load.JourneyMix;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.load.Shapes;
import dev.gauntlet.load.UserSchedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InjectionBatchTest {

  private record Times(List<Duration> arrivals) implements UserSchedule {
    static Times of(Duration... arrivals) {
      return new Times(List.of(arrivals));
    }

    @Override
    public int size() {
      return arrivals.size();
    }

    @Override
    public Duration arrival(int user) {
      return arrivals.get(user);
    }

    @Override
    public Duration departure(int user) {
      return Duration.ofDays(1);
    }
  }

  static Stream<UserSchedule> schedules() {
    JourneyMix mix = JourneyMix.of("task");
    LoadShape spike = Shapes.spike();
    LoadShape soak =
        LoadShape.phase("soak").users(50).spawning(0.01).perSecond().during(ofMinutes(240));
    return Stream.of(
        new LoadPlan(spike, LoadModel.CLOSED, OptionalDouble.empty(), mix, QuickScale.NONE)
            .scheduleOf("task"),
        new LoadPlan(spike, LoadModel.OPEN, OptionalDouble.of(30), mix, QuickScale.NONE)
            .scheduleOf("task"),
        new LoadPlan(soak, LoadModel.CLOSED, OptionalDouble.empty(), mix, QuickScale.NONE)
            .scheduleOf("task"),
        new LoadPlan(soak, LoadModel.OPEN, OptionalDouble.of(0.7), mix, QuickScale.NONE)
            .scheduleOf("task"),
        Times.of(Duration.ZERO),
        Times.of(ofMinutes(600)));
  }

  private static void assertServes(UserSchedule schedule) {
    List<InjectionBatch> batches = InjectionBatch.of(schedule);
    assertThat(batches).hasSizeBetween(1, 256);
    int user = 0;
    Duration before = Duration.ofNanos(-1);
    for (InjectionBatch batch : batches) {
      assertThat(batch.users()).isPositive();
      assertThat(batch.at()).isGreaterThan(before);
      for (int last = user + batch.users(); user < last; user++) {
        assertThat(schedule.arrival(user)).isGreaterThanOrEqualTo(batch.at());
      }
      before = batch.at();
    }
    assertThat(user).isEqualTo(schedule.size());
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void allUsersAreInjectedNoLaterThanDue(UserSchedule schedule) {
    assertServes(schedule);
  }

  @RepeatedTest(100)
  void randomArrivalTimesAreInjectedNoLaterThanDue(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int longest = 1 + random.nextInt(2_000_000);
    assertServes(
        new Times(
            random
                .ints(1 + random.nextInt(500), 0, longest)
                .sorted()
                .mapToObj(Duration::ofMillis)
                .toList()));
  }

  @Test
  void usersOfAShortScheduleAreInjectedAtMostASecondEarly() {
    UserSchedule schedule = schedules().findFirst().orElseThrow();
    int user = 0;
    for (InjectionBatch batch : InjectionBatch.of(schedule)) {
      user += batch.users();
      assertThat(schedule.arrival(user - 1).minus(batch.at())).isLessThan(ofSeconds(2));
    }
  }

  @Test
  void userDueAtTheBorderOfASliceBelongsToTheNextOne() {
    assertThat(
            InjectionBatch.of(Times.of(ofMillis(0), ofMillis(999), ofMillis(1000), ofMillis(1001))))
        .containsExactly(new InjectionBatch(Duration.ZERO, 2), new InjectionBatch(ofSeconds(1), 2));
  }

  @Test
  void gatlingReceivesPausesAndBatches() {
    UserSchedule schedule = Times.of(ofMillis(0), ofMillis(10), ofMillis(3500), ofMillis(4000));
    assertThat(Arrays.stream(InjectionSteps.of(schedule)).map(InjectionBatchTest::text))
        .containsExactly(
            "AtOnceOpenInjection(2)",
            "NothingForOpenInjection(3 seconds)",
            "AtOnceOpenInjection(1)",
            "NothingForOpenInjection(1 second)",
            "AtOnceOpenInjection(1)");
  }

  @Test
  void lateFirstArrivalIsNotInjectedEarly() {
    assertThat(
            Arrays.stream(InjectionSteps.of(Times.of(ofSeconds(90))))
                .map(InjectionBatchTest::text)
                .collect(Collectors.joining(" ")))
        .isEqualTo("NothingForOpenInjection(90 seconds) AtOnceOpenInjection(1)");
  }

  private static String text(OpenInjectionStep step) {
    return step.asScala().toString();
  }
}
