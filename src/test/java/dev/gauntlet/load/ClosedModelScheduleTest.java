package dev.gauntlet.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the start and end times of users in a closed model. */
class ClosedModelScheduleTest {
  private static final JourneyMix MIX =
      JourneyMix.parse("worker,task:2,mixed:3", List.of("worker", "task", "mixed"));

  private record Presence(Duration arrival, Duration departure) {}

  private static UserSchedule scheduleOf(LoadShape shape, String journey) {
    return new LoadPlan(shape, LoadModel.CLOSED, OptionalDouble.empty(), MIX, QuickScale.NONE)
        .scheduleOf(journey);
  }

  static List<LoadShape> shapes() {
    return Shapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void journeysTogetherHaveAllUserLifetimesOfTheProfile(LoadShape shape) {
    List<Presence> dealt = new ArrayList<>();
    for (String journey : MIX.weights().keySet()) {
      UserSchedule schedule = scheduleOf(shape, journey);
      IntStream.range(0, schedule.size())
          .mapToObj(user -> new Presence(schedule.arrival(user), schedule.departure(user)))
          .forEach(dealt::add);
    }
    assertThat(dealt)
        .containsExactlyInAnyOrderElementsOf(
            shape.lifetimes().stream().map(s -> new Presence(s.start(), s.end())).toList());
  }

  @RepeatedTest(100)
  void arrivalsOfAJourneyAreInOrder(RepetitionInfo repetition) {
    LoadShape shape = Shapes.random(new Random(repetition.getCurrentRepetition()));
    for (String journey : MIX.weights().keySet()) {
      UserSchedule schedule = scheduleOf(shape, journey);
      assertThat(IntStream.range(0, schedule.size()).mapToObj(schedule::arrival)).isSorted();
    }
  }

  @Test
  void mixIsKeptAtEveryLevelOfTheSpike() {
    for (String journey : MIX.weights().keySet()) {
      UserSchedule schedule = scheduleOf(Shapes.spike(), journey);
      double share = MIX.weights().get(journey) / 6.0;
      for (int second : List.of(30, 65, 200, 450)) {
        Duration time = Duration.ofSeconds(second);
        long present =
            IntStream.range(0, schedule.size())
                .filter(user -> schedule.arrival(user).compareTo(time) <= 0)
                .filter(user -> schedule.departure(user).compareTo(time) > 0)
                .count();
        double fair = Shapes.spike().usersAt(time) * share;
        assertThat((double) present).isBetween(fair - 1, fair + 1);
      }
    }
  }

  @Test
  void journeyWithoutAShareHasNoUsers() {
    LoadShape oneUser = LoadShape.phase("one").users(1).atOnce().during(Duration.ofSeconds(1));
    assertThat(MIX.weights().keySet().stream().mapToInt(name -> scheduleOf(oneUser, name).size()))
        .containsExactlyInAnyOrder(0, 0, 1);
  }
}
