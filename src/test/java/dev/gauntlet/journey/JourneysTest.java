package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Login;
import dev.gauntlet.load.Mix;
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

  private final StillRun run = new StillRun();
  private final Journeys journeys = Journeys.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"worker", "task", "mixed"})
  void theOperationsOfAJourneyAreThoseThatItCalls(String name) {
    Journey journey = journeys.named(name);
    journey.iteration(new Steps(journey, run.context()));
    Set<String> called = new TreeSet<>(run.asked());
    called.removeAll(LOGIN);
    assertThat(called).isEqualTo(new TreeSet<>(journey.operations()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker", "task", "mixed"})
  void everyValueThatItsRequestsNeedIsKnown(String name) {
    Journey journey = journeys.named(name);
    RandomGenerator random = new SplittableRandom(1);
    Set<String> known = new HashSet<>(journey.identity("someone", random).keySet());
    known.addAll(Samples.vitals(random).keySet());
    known.addAll(Samples.task(random).keySet());
    if (name.equals("mixed")) {
      known.addAll(Samples.newMachine(random).keySet());
    }
    known.add(Login.TOKEN);
    for (String operation : journey.operations()) {
      known.addAll(run.contract().operation(operation).saves());
    }
    for (String operation : journey.operations()) {
      assertThat(known).containsAll(run.contract().operation(operation).needs());
    }
  }

  @Test
  void theDefaultMixIsThatOfTheTeamsRuns() {
    assertThat(journeys.names()).containsExactly("worker", "task", "mixed");
    assertThat(journeys.defaultMix())
        .isEqualTo(new Mix(Map.of("worker", 1, "task", 2, "mixed", 3)));
  }

  @Test
  void aWorkerKeepsItsMachine() {
    assertThat(new WorkerUser().identity("run-worker-7", new SplittableRandom(1)))
        .containsEntry("machineId", "run-worker-7");
    assertThat(new TaskUser().identity("run-task-7", new SplittableRandom(1))).isEmpty();
  }

  @Test
  void journeysOfOnesOwnJoinInOrder() {
    Journeys own = Journeys.of(new TaskUser(), 5).and(new WorkerUser(), 1);
    assertThat(own.names()).containsExactly("task", "worker");
    assertThat(own.defaultMix()).hasToString("task 5, worker 1");
    assertThat(List.copyOf(own.names()).stream().map(name -> own.named(name).name()))
        .containsExactly("task", "worker");
  }
}
