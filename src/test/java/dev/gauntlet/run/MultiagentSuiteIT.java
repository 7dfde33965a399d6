package dev.gauntlet.run;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.run.cli.Gauntlet;
import dev.gauntlet.run.process.Simulations;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Judgement;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * The Multi-Agent team's checks for real, at their true size, as a suite: one platform, reset
 * before each. Their records are then judged by limits that nothing can meet.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultiagentSuiteIT {

  private static final String SUITE = "multiagent";

  private int exitCode;
  private String console;
  private Path results;

  @BeforeAll
  void runTheSuite(@TempDir Path folder) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Gauntlet.class.getName(),
            "suite",
            SUITE,
            "-Dresults=" + folder.resolve("results"));
    try (SimulationProcess run = SimulationProcess.launch(folder, command)) {
      exitCode = run.exitCode(ofMinutes(10));
      console = run.console();
      results = run.results();
      run.remains().assertGoneWithin(ofSeconds(1));
    }
  }

  static Stream<String> simulations() {
    return Simulations.ofProject().names().stream().filter(name -> name.startsWith(SUITE + "."));
  }

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

  @ParameterizedTest
  @MethodSource("simulations")
  void withALimitThatNothingCanMeetACheckFails(String simulation) throws Exception {
    Judgement judgement = Judge.judge(record(simulation), impossible(simulation));
    assertThat(judgement.verdict().status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(judgement.objectives())
        .filteredOn(objective -> objective.unit().equals("ms"))
        .isNotEmpty()
        .noneMatch(ObjectiveResult::passed);
  }

  private RunData record(String simulation) throws IOException {
    Path own = results.resolve(simulation);
    return RunData.read(new RunFolder(own.resolve(Files.readSymbolicLink(own.resolve("latest")))));
  }

  /** The objectives of a scenario with a nanosecond for every limit that is a time. */
  private static Objectives impossible(String simulation) {
    String path = "scenarios." + simulation;
    Map<String, String> options = new HashMap<>();
    Section scenario = settings(Map.of()).section(path);
    List<String> requests =
        scenario.keys().stream().filter(request -> !request.equals("run")).toList();
    for (String request : requests) {
      scenario.section(request).keys().stream()
          .filter(key -> !List.of("answers", "ok-share").contains(key))
          .forEach(key -> options.put(String.join(".", path, request, key), "1 ns"));
    }
    Settings settings = settings(options);
    Objectives all = Objectives.of().ofScenario(settings.section(path), requests);
    settings.throwIfProblems();
    return all;
  }

  private static Settings settings(Map<String, String> options) {
    return Settings.load(new Sources(options, Map.of(), MultiagentSuiteIT.class.getClassLoader()));
  }

  @Test
  void aLimitThatNothingCanMeetFailsTheRunItself(@TempDir Path own) throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            own,
            Registration10.class,
            "scenarios.multiagent.Registration10.register worker.p95-at-index=1 ns")) {
      assertThat(run.exitCode(ofSeconds(90))).describedAs(run.console()).isEqualTo(2);
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .startsWith("register worker p95 at floor(0.95 n): ");
    }
  }
}
