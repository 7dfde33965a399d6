package dev.gauntlet.run;

import static dev.gauntlet.run.Workloads.load;
import static io.gatling.javaapi.core.CoreDsl.crashLoadGeneratorIf;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.truth.LatencyLawServer;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of runs that Gatling ends by itself: every output names the cause. */
class EngineEndIT {

  @TempDir Path folder;

  private record Asker(Function<Steps, ChainBuilder> steps) implements Journey {
    @Override
    public String name() {
      return "asker";
    }

    @Override
    public String contract() {
      return "truth";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(0.1, 0.1);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return this.steps.apply(steps);
    }
  }

  private abstract static class Asking extends GauntletSimulation {
    Asking(Function<Steps, ChainBuilder> steps) {
      super(
          load(
              LoadShape.phase("asking").users(2).atOnce().during(ofSeconds(60)),
              Journeys.of(new Asker(steps), 1)));
    }
  }

  /** A simulation whose feeder has fewer records than its users need. */
  public static final class EmptyFeeder extends Asking {
    public EmptyFeeder() {
      super(EmptyFeeder::fed);
    }

    private static ChainBuilder fed(Steps steps) {
      FeederBuilder<Object> three =
          listFeeder(List.of(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3)));
      return exec(feed(three)).exec(steps.call("probe"));
    }
  }

  /** A simulation that ends the load by a Gatling step. */
  public static final class Stopping extends Asking {
    public Stopping() {
      super(
          steps ->
              exec(steps.call("probe")).exec(stopLoadGeneratorIf("enough is known", s -> true)));
    }
  }

  /** A simulation that crashes the load by a Gatling step. */
  public static final class Crashing extends Asking {
    public Crashing() {
      super(
          steps ->
              exec(steps.call("probe")).exec(crashLoadGeneratorIf("too many errors", s -> true)));
    }
  }

  /** A simulation with a field that fails after the constructor of its superclass. */
  public static final class MissingFile extends Asking {
    final FeederBuilder<String> users = csv("no-such-users.csv");

    public MissingFile() {
      super(steps -> steps.call("probe"));
    }
  }

  /** A simulation that fails in the hook that Gatling calls before the load. */
  public static final class FailingHook extends Asking {
    public FailingHook() {
      super(steps -> steps.call("probe"));
    }

    @Override
    public void before() {
      throw new IllegalStateException("the data set is not there");
    }
  }

  private void assertEnded(Class<?> simulation, String status, String... cause) throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(200);
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                simulation,
                SpeedIndependentOptions.generator(TruthRun.options(target.baseUrl())))) {
      assertThat(run.exitCode()).describedAs(run.console()).isNotZero();
      assertThat(run.console())
          .contains(cause)
          .doesNotContain("\tat ", "received a signal to end", "was stopped before its load");
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo(status);
      assertThat(run.result().at("/verdict/reasons/0").asText()).contains(cause);
      for (String output : List.of("junit.xml", "summary.md", "report.html")) {
        assertThat(Files.readString(run.results().resolve(output))).as(output).contains(cause);
      }
    }
  }

  @Test
  void exhaustedFeederIsTheReasonOfTheVerdict() throws Exception {
    assertEnded(EmptyFeeder.class, "aborted", "The run was cut short", "feeder is now empty");
  }

  @Tag("slow")
  @Test
  void stopOfTheLoadGeneratorInAStepIsTheReasonOfTheVerdict() throws Exception {
    assertEnded(Stopping.class, "aborted", "a step ended the load: enough is known");
  }

  @Tag("slow")
  @Test
  void crashOfTheLoadGeneratorInAStepIsTheReasonOfTheVerdict() throws Exception {
    assertEnded(Crashing.class, "aborted", "a step ended the load: too many errors");
  }

  @Tag("slow")
  @Test
  void simulationConstructorFailureGivesTheVerdictErrorWithItsCause() throws Exception {
    assertEnded(MissingFile.class, "error", "no-such-users.csv", "EngineEndIT.java:");
  }

  @Tag("slow")
  @Test
  void failedBeforeHookGivesTheVerdictErrorWithItsCause() throws Exception {
    assertEnded(FailingHook.class, "error", "the data set is not there", "at EngineEndIT.java:");
  }
}
