package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.MultiAgentSamples;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.SkippedStep;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractFitTest {

  private static Contract without(String... lacking) {
    Contract whole = new FrozenClockRun().contract();
    Map<String, Operation> operations = new LinkedHashMap<>(whole.operations());
    operations.keySet().removeAll(List.of(lacking));
    return new Contract("other", whole.login(), operations, whole.pushes());
  }

  @Test
  void noStepIsSkippedWithACompleteContract() {
    for (Journey journey : List.of(new WorkerUser(), new TaskUser(), new MixedUser())) {
      ContractFit fit = ContractFit.of(journey, without());
      assertThat(fit.leftOut()).isEmpty();
      assertThat(fit.remaining()).isEqualTo(fit.inspection().operations()).isNotEmpty();
    }
  }

  @Test
  void everyValueOfTheBuiltInJourneysHasAProvider() {
    Journeys journeys = Journeys.builtIn();
    for (Journey journey : journeys.names().stream().map(journeys::named).toList()) {
      Contract contract = FrozenClockRun.contract(journey.contract());
      assertThat(ContractFit.of(journey, contract).wants(journey, contract))
          .describedAs(journey.name())
          .isEmpty();
    }
  }

  @Test
  void stepMissingInTheContractIsSkipped() {
    ContractFit fit = ContractFit.of(new TaskUser(), without("get task progress"));
    assertThat(fit.leftOut())
        .containsExactly(
            new SkippedStep("task", "get task progress", "the contract other lacks it"));
    assertThat(fit.remaining())
        .containsExactlyInAnyOrder("create task", "get task", "decompose task");
  }

  @Test
  void stepWhoseValueIsNoLongerProvidedIsSkippedToo() {
    ContractFit fit = ContractFit.of(new WorkerUser(), without("register worker"));
    assertThat(fit.leftOut())
        .extracting(SkippedStep::request, SkippedStep::reason)
        .containsExactly(
            tuple("register worker", "the contract other lacks it"),
            tuple("send heartbeat", "no step that is left gives workerId"),
            tuple("unregister worker", "no step that is left gives workerId"));
    assertThat(fit.remaining()).isEmpty();
  }

  @Test
  void mixKeepsItsRemainingJourneys() {
    ContractFit fit = ContractFit.of(new MixedUser(), without("create task", "check health"));
    assertThat(fit.remaining())
        .containsExactlyInAnyOrder("list tasks", "list workers", "register worker");
  }

  @Test
  void listOfIdsProvidesAValue() {
    ContractFit fit = ContractFit.of(new Allocator(), without("check health"));
    assertThat(fit.remaining()).contains("allocate subtask");
  }

  /** A journey that takes an id from a list by its own code. */
  private static final class Allocator implements Journey {
    @Override
    public String name() {
      return "allocator";
    }

    @Override
    public String contract() {
      return "ma";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(0, 0);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(
          steps.draw(MultiAgentSamples::task),
          steps.call("create task"),
          steps.call("decompose task"),
          steps.call("allocate subtask"),
          steps.call("check health"));
    }
  }
}
