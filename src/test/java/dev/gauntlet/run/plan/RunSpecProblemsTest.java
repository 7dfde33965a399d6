package dev.gauntlet.run.plan;

import static dev.gauntlet.run.plan.RunSpecs.ofMa;
import static dev.gauntlet.run.plan.RunSpecs.problems;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.ShapedLoad;
import io.gatling.javaapi.core.ChainBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of configuration errors, with the real files of the project. */
class RunSpecProblemsTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 1000,
      textBlock =
          """
          users             | -5     | load.users must be positive, was -5 (-Dusers)
          journeys          | wroker | load.journeys names the unknown journey wroker \
          (did you mean worker?), was wroker (-Djourneys)
          level             | heavy  | load.level has no meaning for this simulation, whose load \
          is the same at each (-Dlevel)
          level             | hevy   | load.level must be one of light, medium, heavy \
          (did you mean heavy?), was hevy (-Dlevel)
          spawnRate         | 0.1    | load.spawn-rate cannot be kept: phase test moves 6 users \
          at 0.1/s, which takes 1 min, but lasts 30 s: it needs 0.2/s or more; \
          raise -DspawnRate or -Dduration (-DspawnRate)
          target.contract   | maa    | target.contract must be one of user-files/contracts, \
          or a path to a .conf file, was maa (did you mean ma?) (-Dtarget.contract)
          target.contract   | a/b.conf | target.contract must name an existing file, but there is no \
          a/b.conf (-Dtarget.contract)
          load.user         | 5      | unknown key load.user, did you mean users? (-Dload.user)
          target.contrct    | ma     | unknown key target.contrct, did you mean contract? \
          (-Dtarget.contrct)
          results.folder    | x      | unknown key results.folder; known: directory \
          (-Dresults.folder)
          objectives.rn.p95 | 1 s    | unknown key objectives.rn, did you mean run? \
          (-Dobjectives.rn.p95)
          progress.intervl  | 5 s    | unknown key progress.intervl, did you mean interval? \
          (-Dprogress.intervl)
          progress.interval | 0 s    | progress.interval must be between 100 ms and 1 h, \
          was 0 s (-Dprogress.interval)
          objectives.abort-on.p95 | 0 ms | objectives.abort-on.p95 must be more than 0 ms, because \
          every answer takes longer, was 0 ms (-Dobjectives.abort-on.p95)
          objectives.run.max | 0 s   | objectives.run.max must be more than 0 ms, because every \
          answer takes longer, was 0 s (-Dobjectives.run.max)
          objectives.run.user-time | 0 % | objectives.run.user-time must be more than 0 %, which \
          is always met; leave it out, or set null (-Dobjectives.run.user-time)
          objectives.run.answers | 10.5 | objectives.run.answers must be a whole number, \
          was 10.5 (-Dobjectives.run.answers)
          objectives.abort-on.during | 5 s | objectives.abort-on.during has no meaning without \
          error-rate or p95 (-Dobjectives.abort-on.during)
          baseUrl           | host:8000 | target.base-url must be like http://127.0.0.1:8000, \
          was host:8000 (-DbaseUrl)
          """)
  void oneMistakeIsOneProblemWithItsOriginAndNextStep(String key, String value, String problem) {
    Map<String, String> options = ofMa(key, value);
    assertThat(problems(options)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "users, 1000, duration, soon, load.duration must be a",
    "users, 100, spawnRate, fast, load.spawn-rate must be a number",
    "rate, 5, model, opn, load.model must be one of",
    "baseUrl.ma, nonsense, target.kind, remote, target.ma.base-url must be like"
  })
  void noConsequenceOfAValueThatIsNotUnderstoodIsReported(
      String key, String value, String other, String otherValue, String problem) {
    Map<String, String> options = ofMa(key, value);
    options.put(other, otherValue);
    assertThat(problems(options)).singleElement().asString().startsWith(problem);
  }

  @Test
  void warmUpMustBeShorterThanTheLoad() {
    assertThat(problems("objectives.warm-up", "30 s"))
        .containsExactly(
            "objectives.warm-up must be shorter than the load, which takes 30 s, was 30 s"
                + " (-Dobjectives.warm-up)");
  }

  @Test
  void windowOptionMustNotExceedTheLoad() {
    assertThat(problems("objectives.run.p95.limit", "1 s", "objectives.run.p95.window", "1 min"))
        .containsExactly(
            "objectives.run.p95.window cannot be judged, because Test takes 30 s, less than a window"
                + " (-Dobjectives.run.p95.window)");
  }

  @Test
  void rehearsalRunsAsASimulation() {
    assertThat(problems("objectives.rehearsals", "Smoke,Spyke"))
        .containsExactly(
            "objectives.rehearsals names Spyke, which is no simulation, did you mean Spike?"
                + " (-Dobjectives.rehearsals)");
  }

  @Test
  void scenarioRunsAsASimulation() {
    assertThat(problems("scenarios.multiagent.Health51.run.p95", "1 s", "scenarios.Nope.run", "1"))
        .containsExactlyInAnyOrder(
            "scenarios.multiagent.Health51 is no simulation, did you mean multiagent.Health50?"
                + " (-Dscenarios.multiagent.Health51.run.p95)",
            "scenarios.Nope is no simulation; gauntlet simulations lists them"
                + " (-Dscenarios.Nope.run)");
  }

  @Test
  void simulationWithoutScenarioHasItsObjectivesElsewhere() {
    Map<String, String> options = Map.of("scenarios.Smoke.run.p95", "1 s");
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), RunSpec.class.getClassLoader()));
    LoadShape shape = LoadShape.phase("smoke").users(1).atOnce().during(ofSeconds(30));
    assertThat(
            ProblemTexts.of(
                () ->
                    RunSpec.read(
                        "Smoke",
                        settings,
                        (name, all) ->
                            ShapedLoad.read(all, chosen -> shape, Journeys.builtIn()).workload())))
        .containsExactly(
            "scenarios.Smoke is no scenario: move its objectives to objectives { }"
                + " (-Dscenarios.Smoke.run.p95)");
  }

  @Test
  void listIsRejectedAsAnOption() {
    assertThat(problems("objectives.run.p95", "[{limit=1s}]"))
        .containsExactly(
            "objectives.run.p95 must be a single value here: only a file can contain a list or"
                + " section, was [{limit=1s}] (-Dobjectives.run.p95)");
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThat(
            problems(
                "users", "-5",
                "journeys", "wroker",
                "level", "hevy",
                "model", "opn",
                "baseUrl", "http://192.0.2.1",
                "target.contract", "maa",
                "target.request-timeout", "soon",
                "targt.base-url", "x",
                "progress.interval", "0 s",
                "results.folder", "x",
                "objectives.run.error-rat", "1 %"))
        .hasSize(11)
        .allSatisfy(problem -> assertThat(problem).contains(" (-D").doesNotContain("\n"));
  }

  @Test
  void insufficientDiskSpaceIsReportedWithAllProblems() {
    List<String> reported =
        problems("load.duration", "1000000 h", "users", "-5", "results", temp.toString());
    assertThat(reported).hasSize(2);
    assertThat(reported).anyMatch(problem -> problem.startsWith("load.users must be positive"));
    assertThat(reported)
        .anyMatch(
            problem ->
                problem.startsWith("results.directory cannot be written to " + temp)
                    && problem.contains("MB are free, a run of this length may need"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void moreUsersThanFileDescriptorsAreAProblem() {
    LoadShape atOnce = LoadShape.phase("test").users(6).atOnce().during(ofSeconds(30));
    assertThat(problems(atOnce, Map.of("users", "2147483647")))
        .singleElement()
        .asString()
        .startsWith("load.users must be at most ")
        .contains(" file descriptors, was 2147483647; ")
        .endsWith(" (-Dusers)");
  }

  /** A journey that fails while it is built, such as one that calls an unknown operation. */
  private record Mistaken(Function<Steps, ChainBuilder> building) implements Journey {

    @Override
    public String name() {
      return "mistaken";
    }

    @Override
    public String contract() {
      return "ma";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(1, 1);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return building.apply(steps);
    }
  }

  @Test
  void failingJourneyIsAProblemWithItsLocation() {
    assertThat(problems(
                Journeys.of(new Mistaken(steps -> steps.call("creat task")), 1), Map.of()))
        .singleElement()
        .asString()
        .startsWith("load.journeys includes mistaken, which cannot be built: ")
        .contains("no operation \"creat task\", did you mean create task?")
        .containsPattern(", at RunSpecProblemsTest\\.java:\\d+; correct that first");
  }

  @Test
  void faultyFeederIsAProblemWithoutTheNameOfAnException(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1\n");
    Mistaken ragged =
        new Mistaken(steps -> exec(feed(csv(file.toString())), steps.call("create task")));
    assertThat(problems(Journeys.of(ragged, 1), Map.of()))
        .containsExactly(
            ("load.journeys includes mistaken, which cannot be built: the feeder file %s line 2 has"
                    + " 1 in place of 2 columns; correct that first")
                .formatted(file));
    Mistaken empty = new Mistaken(steps -> exec(feed(listFeeder(List.of()))));
    assertThat(problems(Journeys.of(empty, 1), Map.of()))
        .singleElement()
        .asString()
        .startsWith(
            "load.journeys includes mistaken, which cannot be built: Feeder must not be empty");
  }

  @Test
  void missingFeederFileIsReportedAsAProblem() {
    Mistaken journey =
        new Mistaken(steps -> RunSpecProblemsTest.<RuntimeException>fail("none.csv not found"));
    assertThat(problems(Journeys.of(journey, 1), Map.of()))
        .singleElement()
        .asString()
        .startsWith("load.journeys includes mistaken, which cannot be built: none.csv not found");
  }

  /** Throws a checked exception that it does not declare, as Gatling's Scala code does. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> ChainBuilder fail(String message) throws E {
    throw (E) new Exception(message) {};
  }

  @Test
  void usersOptionIsRejectedInAnOpenModel() {
    assertThat(problems("model", "open", "rate", "5", "users", "9"))
        .containsExactly(
            "load.users has no meaning in an open model, whose arrivals are set by -Drate"
                + " (-Dusers)");
  }

  @Test
  void traceAndDryRunAreMutuallyExclusive() {
    assertThat(problems("trace", "true", "dryRun", "true"))
        .containsExactly(
            "load.trace sends requests and dry-run sends none: leave one of them out (-Dtrace)");
  }
}
