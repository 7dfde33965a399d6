package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalog.agentic.AgenticSamples;
import dev.gauntlet.catalog.agentic.AgenticUser;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.MultiAgentSamples;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.load.JourneyMix;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneysTest {

  private static final Set<String> LOGIN = Set.of("log in", "refresh token");

  private final Journeys journeys = Journeys.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"worker", "task", "mixed", "readonly", "agentic"})
  void operationsOfAJourneyAreThoseItCalls(String name) {
    Journey journey = journeys.named(name);
    FrozenClockRun run = new FrozenClockRun(journey.contract());
    journey.iteration(new Steps(journey, run.context()));
    Set<String> called = new TreeSet<>(run.asked());
    called.removeAll(LOGIN);
    assertThat(called)
        .isEqualTo(
            JourneyInspection.of(journey, new FrozenClockRun(journey.contract()).contract())
                .operations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker", "task", "mixed", "readonly", "agentic"})
  void requestsUseOnlyKnownValues(String name) {
    Journey journey = journeys.named(name);
    Contract contract = new FrozenClockRun(journey.contract()).contract();
    RandomGenerator random = new SplittableRandom(1);
    Set<String> known = new HashSet<>(journey.identity("someone", random).keySet());
    known.addAll(MultiAgentSamples.vitals(random).keySet());
    known.addAll(MultiAgentSamples.task(random).keySet());
    known.addAll(AgenticSamples.agent(random).keySet());
    if (name.equals("mixed")) {
      known.addAll(MultiAgentSamples.newMachine(random).keySet());
    }
    known.add(LoginRules.TOKEN);
    Set<String> operations = JourneyInspection.of(journey, contract).operations();
    for (String operation : operations) {
      known.addAll(contract.operation(operation).saves());
    }
    for (String operation : operations) {
      assertThat(known).containsAll(contract.operation(operation).needs());
    }
  }

  @Test
  void defaultMixMatchesTheRunsOfTheTeam() {
    assertThat(journeys.names()).containsExactly("worker", "task", "mixed", "readonly", "agentic");
    assertThat(journeys.contracts()).containsExactlyInAnyOrder("ma", "ap");
    assertThat(journeys.defaultMix())
        .isEqualTo(new JourneyMix(Map.of("worker", 1, "task", 2, "mixed", 3, "readonly", 4)));
  }

  @Test
  void agenticUsersFollowTheWeightsOfTheTeam() {
    assertThat(AgenticUser.WEIGHTS.weights())
        .isEqualTo(
            Map.of(
                "list agents", 10,
                "get agent", 5,
                "create agent", 3,
                "list workflows", 8,
                "list collections", 5,
                "list mcp servers", 2,
                "check health", 1,
                "check readiness", 1));
    assertThat(new AgenticUser().think()).isEqualTo(ThinkTime.seconds(1, 3));
    assertThat(ReadOnlyUser.WEIGHTS.weights())
        .isEqualTo(Map.of("list agents", 20, "list workflows", 10, "list collections", 5));
    assertThat(new ReadOnlyUser().think()).isEqualTo(ThinkTime.seconds(0.5, 2));
  }

  @Test
  void workerKeepsItsMachineId() {
    assertThat(new WorkerUser().identity("run-worker-7", new SplittableRandom(1)))
        .containsEntry("machineId", "run-worker-7");
    assertThat(new TaskUser().identity("run-task-7", new SplittableRandom(1))).isEmpty();
  }

  @Test
  void customJourneysAreAppendedInOrder() {
    Journeys own = Journeys.of(new TaskUser(), 5).and(new WorkerUser(), 1);
    assertThat(own.names()).containsExactly("task", "worker");
    assertThat(own.defaultMix()).hasToString("task 5, worker 1");
    assertThat(List.copyOf(own.names()).stream().map(name -> own.named(name).name()))
        .containsExactly("task", "worker");
  }
}
