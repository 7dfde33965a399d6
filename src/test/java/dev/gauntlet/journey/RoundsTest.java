package dev.gauntlet.journey;

import static dev.gauntlet.bridge.ChainRounds.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.bridge.ChainRounds;
import dev.gauntlet.catalog.agentic.AgenticUser;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the rounds of each journey with the tables of the teams. */
class RoundsTest {

  /** A journey without a random choice has one round, whose weight does not matter. */
  private static final Map<String, Integer> ALWAYS = Map.of();

  private static List<List<String>> rounds(Journey journey) {
    FrozenClockRun run = new FrozenClockRun(journey.contract());
    return ChainRounds.of(journey.iteration(new Steps(journey, run.context())));
  }

  private static List<String> eachWithPause(String... requests) {
    return Stream.of(requests).flatMap(request -> Stream.of(request, PAUSE)).toList();
  }

  private static List<String> and(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Test
  void workerPausesOnceMoreAfterTheFifthHeartbeat() {
    List<String> heartbeats =
        eachWithPause(Collections.nCopies(5, "send heartbeat").toArray(String[]::new));
    assertThat(rounds(new WorkerUser()))
        .containsExactly(
            and(
                and(eachWithPause("register worker"), heartbeats),
                and(List.of(PAUSE), eachWithPause("unregister worker"))));
  }

  @Test
  void taskUserPausesOnceMoreAfterTheThirdGet() {
    assertThat(rounds(new TaskUser()))
        .containsExactly(
            and(
                eachWithPause("create task", "get task", "get task", "get task"),
                and(List.of(PAUSE), eachWithPause("get task progress", "decompose task"))));
  }

  @Test
  void mixedUserPausesAfterItsRandomRequest() {
    assertThat(rounds(new MixedUser()))
        .containsExactly(
            eachWithPause("list workers"),
            eachWithPause("list tasks"),
            eachWithPause("check health"),
            eachWithPause("register worker"),
            eachWithPause("create task"));
    assertThat(MixedUser.WEIGHTS.weights())
        .isEqualTo(
            Map.of(
                "list workers", 3,
                "list tasks", 3,
                "check health", 2,
                "register worker", 1,
                "create task", 1));
  }

  @Test
  void agenticUserPausesOnceAfterTheListAndItsFirstAgent() {
    assertThat(rounds(new AgenticUser()))
        .containsExactly(
            eachWithPause("list agents"),
            List.of("list agents", "get agent", PAUSE),
            eachWithPause("create agent"),
            eachWithPause("list workflows"),
            eachWithPause("list collections"),
            eachWithPause("list mcp servers"),
            eachWithPause("check health"),
            eachWithPause("check readiness"));
  }

  @Test
  void readOnlyUserPausesAfterItsRandomList() {
    assertThat(rounds(new ReadOnlyUser()))
        .containsExactly(
            eachWithPause("list agents"),
            eachWithPause("list workflows"),
            eachWithPause("list collections"));
  }

  static Stream<Arguments> journeys() {
    return Stream.of(
        Arguments.of(new WorkerUser(), ALWAYS),
        Arguments.of(new TaskUser(), ALWAYS),
        Arguments.of(new MixedUser(), MixedUser.WEIGHTS.weights()),
        Arguments.of(new AgenticUser(), AgenticUser.WEIGHTS.weights()),
        Arguments.of(new ReadOnlyUser(), ReadOnlyUser.WEIGHTS.weights()));
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void requestsPerPauseMatchTheRounds(Journey journey, Map<String, Integer> weights) {
    List<List<String>> rounds = rounds(journey);
    List<Integer> weightOfRound =
        weights.isEmpty() ? List.of(1) : List.copyOf(weights.values());
    double requests = 0;
    double pauses = 0;
    for (int i = 0; i < rounds.size(); i++) {
      int waits = Collections.frequency(rounds.get(i), PAUSE);
      pauses += weightOfRound.get(i) * waits;
      requests += weightOfRound.get(i) * (rounds.get(i).size() - waits);
    }
    assertThat(journey.requestsPerPause()).isCloseTo(requests / pauses, within(1e-9));
  }
}
