package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.SkippedStep;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class JourneyInspectionTest {

  /** A journey whose functions the test defines. */
  private record Faulty(
      Function<Steps, ChainBuilder> steps, Function<RandomGenerator, Map<String, Object>> own)
      implements Journey {

    @Override
    public String name() {
      return "faulty";
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
    public Map<String, Object> identity(String user, RandomGenerator random) {
      return own.apply(random);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return this.steps.apply(steps);
    }
  }

  private static Optional<String> fault(Function<Steps, ChainBuilder> steps) {
    return JourneyInspection.fault(
        new Faulty(steps, random -> Map.of()), new FrozenClockRun().contract());
  }

  @Test
  void validJourneyHasNoErrors() {
    assertThat(fault(steps -> steps.call("create task"))).isEmpty();
    assertThat(JourneyInspection.fault(new Measuring(), new FrozenClockRun().contract())).isEmpty();
  }

  @Test
  void unknownOperationIsAnErrorWithItsLocation() {
    assertThat(fault(steps -> steps.call("creat task")))
        .get()
        .asString()
        .contains("has no operation \"creat task\", did you mean create task?")
        .containsPattern(", at JourneyInspectionTest\\.java:\\d+$");
  }

  @Test
  void unannouncedRefusalIsAnError() {
    assertThat(fault(steps -> steps.call("create task", Set.of("too mny"))))
        .get()
        .asString()
        .startsWith("\"create task\" of the contract announces no refusal \"too mny\"")
        .containsPattern(", at JourneyInspectionTest\\.java:\\d+$");
  }

  @Test
  void unnamedMetricIsAnError() {
    assertThat(fault(steps -> steps.metric(" ").count(session -> 1)))
        .get()
        .asString()
        .startsWith("a metric needs a name that is not blank, was ");
  }

  @Test
  void exceptionOfAJourneyFunctionIsAnError() {
    assertThat(
            fault(
                steps -> {
                  throw new IllegalStateException("no password=hunter2");
                }))
        .get()
        .asString()
        .startsWith("IllegalStateException: no password=*");
    assertThat(
            fault(
                steps ->
                    steps.draw(
                        random -> {
                          throw new IllegalStateException("nothing to draw");
                        })))
        .get()
        .asString()
        .startsWith("IllegalStateException: nothing to draw");
    assertThat(fault(steps -> steps.draw(random -> null)))
        .contains("draw() returned null: return a map of values");
    assertThat(fault(steps -> null)).contains("iteration() returned null: return a chain of steps");
    assertThat(
            JourneyInspection.fault(
                new Faulty(steps -> steps.call("create task"), random -> null),
                new FrozenClockRun().contract()))
        .get()
        .asString()
        .startsWith("identity() returned null");
  }

  @Test
  void failedCustomChecksAreReportedWithoutTheirException() {
    assertThat(fault(steps -> exec(steps.call("create task")).pause(ThinkTime.seconds(3, 1).min())))
        .get()
        .asString()
        .startsWith("the minimum of a pause must not exceed its maximum, was from 3 s to 1 s, at ");
  }

  @Test
  void everyMisspelledOperationOfAJourneyIsReported() {
    assertThat(fault(steps -> exec(steps.call("creat task")).exec(steps.call("get taks"))))
        .get()
        .asString()
        .contains("no operation \"creat task\"", "; contract ma has no operation \"get taks\"");
  }

  /** A journey that draws values, calls an operation, and records two metrics of its own. */
  private static class Measuring implements Journey {

    @Override
    public String name() {
      return "measuring";
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
          steps.draw(random -> Map.of("prompt", "text")),
          steps.call("create task"),
          steps.metric("tokens per second").in("tokens/s").record(session -> 1),
          steps.metric("tokens").count(session -> 1));
    }
  }

  @Test
  void journeyValuesAndMetricsAreKnownBeforeTheRun() {
    JourneyInspection inspection =
        JourneyInspection.of(new Measuring(), new FrozenClockRun().contract());
    assertThat(inspection.drawn()).containsExactly("prompt");
    assertThat(inspection.metrics()).containsExactlyInAnyOrder("tokens per second", "tokens");
  }

  @Test
  void theOperationsOfAJourneyAreThoseOfItsSteps() {
    Contract contract = new FrozenClockRun().contract();
    assertThat(JourneyInspection.of(new Measuring(), contract).operations())
        .containsExactly("create task");
    assertThat(JourneyInspection.of(new MixedUser(), contract).operations())
        .isEqualTo(MixedUser.WEIGHTS.weights().keySet());
  }

  @Test
  void missingOperationOfAnotherContractIsNoError() {
    Contract whole = new FrozenClockRun().contract();
    Contract other = new Contract("other", whole.login(), whole.operations(), whole.pushes());
    Journey journey = new Faulty(steps -> steps.call("creat task"), random -> Map.of());
    assertThat(JourneyInspection.fault(journey, other)).isEmpty();
    assertThat(ContractFit.of(journey, other).leftOut())
        .containsExactly(
            new SkippedStep("faulty", "creat task", "the contract other lacks it"));
  }

  @Test
  void journeyWithoutMetricsHasNone() {
    assertThat(JourneyInspection.of(new TaskUser(), new FrozenClockRun().contract()).metrics())
        .isEmpty();
  }
}
