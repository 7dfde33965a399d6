package dev.gauntlet.journey;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.load.UserSchedule;
import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class ArrivalOrderTest {

  /** A schedule of one user per second; each user stays for ten seconds. */
  private record EverySecond(int size) implements UserSchedule {
    @Override
    public Duration arrival(int user) {
      return ofSeconds(user);
    }

    @Override
    public Duration departure(int user) {
      return ofSeconds(user + 10);
    }
  }

  private static List<Session> users(int count, Journey journey, long seed) {
    ArrivalOrder arrivals = new ArrivalOrder(journey, new EverySecond(count), "run", seed);
    return IntStream.range(0, count)
        .mapToObj(user -> arrivals.arrive(FrozenClockRun.session(), Map::of))
        .toList();
  }

  private static List<Double> firstDraws(List<Session> users) {
    return users.stream().map(user -> VirtualUser.random(user).nextDouble()).toList();
  }

  @Test
  void userNumbersFollowTheOrderOfArrival() {
    List<Session> users = users(3, new TaskUser(), 1);
    assertThat(users.stream().map(VirtualUser::dueAt))
        .containsExactly(ofSeconds(0), ofSeconds(1), ofSeconds(2));
    assertThat(users.stream().map(VirtualUser::leavesAt))
        .containsExactly(ofSeconds(10), ofSeconds(11), ofSeconds(12));
  }

  @Test
  void identitiesAreUniqueAndNamedAfterRunJourneyAndPlace() {
    assertThat(users(500, new WorkerUser(), 1).stream().map(user -> user.getString("machineId")))
        .startsWith("run-worker-0", "run-worker-1")
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void sessionValuesAreKept() {
    ArrivalOrder arrivals = new ArrivalOrder(new WorkerUser(), new EverySecond(1), "run", 1);
    Session user = arrivals.arrive(FrozenClockRun.session(), () -> Map.of("username", "me"));
    assertThat(user.getString("username")).isEqualTo("me");
  }

  @Test
  void sameSeedGivesTheSameRandomChoices() {
    assertThat(firstDraws(users(20, new TaskUser(), 1)))
        .isEqualTo(firstDraws(users(20, new TaskUser(), 1)));
  }

  @Test
  void seedsJourneysAndUsersHaveIndependentRandomness() {
    List<Double> draws = firstDraws(users(20, new TaskUser(), 1));
    assertThat(draws).doesNotHaveDuplicates();
    assertThat(draws).doesNotContainAnyElementsOf(firstDraws(users(20, new TaskUser(), 2)));
    assertThat(draws).doesNotContainAnyElementsOf(firstDraws(users(20, new MixedUser(), 1)));
  }

  /** Seeds of consecutive users differ in one bit; their first draws must still be independent. */
  @Test
  void firstStepsOfConsecutiveUsersFollowTheWeights() {
    Weights weights = MixedUser.WEIGHTS;
    int count = 20_000;
    Map<String, Long> drawn =
        firstDraws(users(count, new MixedUser(), 1)).stream()
            .map(weights::pick)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double[] expected =
        weights.weights().values().stream().mapToDouble(w -> count * w / 10.0).toArray();
    long[] observed = weights.weights().keySet().stream().mapToLong(drawn::get).toArray();
    assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue())
        .isGreaterThan(0.01);
  }

  @Test
  void mixedUsersMostlyLookAtLists() {
    assertThat(MixedUser.WEIGHTS.weights())
        .isEqualTo(
            Map.of(
                "list workers", 3,
                "list tasks", 3,
                "check health", 2,
                "register worker", 1,
                "create task", 1));
  }
}
