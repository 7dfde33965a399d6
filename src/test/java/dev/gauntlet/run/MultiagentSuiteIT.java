package dev.gauntlet.run;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.SimulationSources;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Judgement;
import dev.gauntlet.verdict.Objectives;
import dev.gauntlet.verdict.RunPhases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import simulations.multiagent.Registration10;

/**
 * Tests the Multi-Agent team's checks at their full size, as a suite: one platform, reset
 * before each. It runs with limits of time that no machine is too slow for; its records are then
 * judged by limits that nothing can meet, and on a machine at rest by the team's own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultiagentSuiteIT {

  private static final String SUITE = "multiagent";

  private int exitCode;
  private String console;
  private Path results;

  @BeforeAll
  void runTheSuite(@TempDir Path folder) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("suite", SUITE, "-Dresults=" + folder.resolve("results")));
    Stream.of(SpeedIndependentOptions.generator()).map("-D"::concat).forEach(arguments::add);
    simulations()
        .forEach(s -> limits(s, "1 min").forEach((k, v) -> arguments.add("-D" + k + "=" + v)));
    try (SimulationProcess run =
        SimulationProcess.gauntlet(folder, arguments.toArray(String[]::new))) {
      exitCode = run.exitCode(ofMinutes(15));
      console = run.console();
      results = run.results();
      run.remains().assertGoneWithin(ofSeconds(15));
    }
  }

  static Stream<String> simulations() {
    return SimulationSources.ofProject().names().stream()
        .filter(name -> name.startsWith(SUITE + "."));
  }

  @Tag("slow")
  @Test
  void everyCheckPassesAndSoDoesTheSuite() throws Exception {
    assertThat(exitCode).describedAs(console).isZero();
    JsonNode suite = new JsonMapper().readTree(results.resolve("suite.json").toFile());
    assertThat(StreamSupport.stream(suite.get("members").spliterator(), false))
        .allMatch(member -> member.get("status").asText().equals("passed"))
        .extracting(member -> member.get("simulation").asText())
        .containsExactlyInAnyOrderElementsOf(simulations().toList());
    assertThat(console).contains("PASSED: all 19 simulations of multiagent passed.");
  }

  @Tag("quiet")
  @ParameterizedTest
  @MethodSource("simulations")
  void idleMachineMeetsTheLimitsOfTheTeam(String simulation) throws Exception {
    Judgement judgement = Judge.judge(record(simulation), objectives(simulation, Map.of()));
    assertThat(judgement.verdict().status())
        .describedAs("%s", judgement.verdict().reasons())
        .isEqualTo(VerdictStatus.PASSED);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("simulations")
  void unattainableLimitFailsACheck(String simulation) throws Exception {
    Judgement judgement =
        Judge.judge(record(simulation), objectives(simulation, limits(simulation, "1 ns")));
    assertThat(judgement.verdict().status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(judgement.objectives())
        .filteredOn(objective -> objective.allowed().unit().equals("ms"))
        .isNotEmpty()
        .noneMatch(ObjectiveResult::passed);
  }

  private RunData record(String simulation) throws IOException {
    Path own = results.resolve(simulation);
    return RunData.read(new RunFolder(own.resolve(Files.readSymbolicLink(own.resolve("latest")))));
  }

  /** Returns options that replace every time limit by this one. */
  private static Map<String, String> limits(String simulation, String limit) {
    Map<String, String> options = new HashMap<>();
    Section scenario = settings(Map.of()).section(path(simulation));
    for (String request : requests(scenario)) {
      scenario.section(request).keys().stream()
          .filter(key -> !List.of("answers", "ok-share").contains(key))
          .forEach(key -> options.put(String.join(".", path(simulation), request, key), limit));
    }
    return options;
  }

  private static Objectives objectives(String simulation, Map<String, String> options) {
    Settings settings = settings(options);
    Section scenario = settings.section(path(simulation));
    RunPhases none = new RunPhases(simulation, Set.of(), 0);
    Objectives all =
        Objectives.of()
            .ofScenario(scenario, requests(scenario), Map.of(), List.of(), none);
    settings.throwIfProblems();
    return all;
  }

  private static String path(String simulation) {
    return "scenarios." + simulation;
  }

  private static List<String> requests(Section scenario) {
    return scenario.keys().stream().filter(request -> !request.equals("run")).toList();
  }

  private static Settings settings(Map<String, String> options) {
    return Settings.load(
        new SettingsSources(options, Map.of(), MultiagentSuiteIT.class.getClassLoader()));
  }

  @Tag("slow")
  @Test
  void unattainableLimitFailsTheRun(@TempDir Path own) throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            own,
            Registration10.class,
            SpeedIndependentOptions.generator(
                "scenarios.multiagent.Registration10.register worker.p95-at-index=1 ns"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .startsWith("register worker p95 at floor(0.95 n): ");
    }
  }
}
