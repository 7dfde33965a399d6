package dev.gauntlet.run.plan;

import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.repeat;
import static dev.gauntlet.journey.ListExpectations.totalGrownBy;
import static dev.gauntlet.catalog.multiagent.MultiAgent.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.run.workload.ArrivalCheck;
import dev.gauntlet.run.workload.ScenarioLoad;
import dev.gauntlet.verdict.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLoadTest {

  private static final Scenario HEARTBEATS =
      users(10).prepare(call("register worker")).measure(call("send heartbeat"));

  @TempDir Path folder;

  private static RunSpec read(Scenario scenario, Map<String, String> options) {
    Settings settings =
        Settings.load(
            new SettingsSources(options, Map.of(), ScenarioLoadTest.class.getClassLoader()));
    return RunSpec.read(
        "multiagent.Heartbeats10",
        settings,
        (simulation, all) -> ScenarioLoad.read(simulation, all, scenario).workload());
  }

  @Test
  void onlyMeasuredStepsAndTheRunHaveObjectives() {
    assertThat(read(HEARTBEATS, Map.of()).judging().objectives().all())
        .extracting(Objective::name)
        .contains("arrivals >= 90 %", "send heartbeat answers = 10")
        .noneMatch(name -> name.startsWith("register worker"));
  }

  @Test
  void loadEndsAfterAllUsersHaveArrived() {
    ArrivalCheck attendance = read(HEARTBEATS, Map.of()).workload().time().attendance();
    assertThat(attendance.allArrived(Duration.ofHours(1), 9)).isFalse();
    assertThat(attendance.allArrived(Duration.ZERO, 10)).isTrue();
  }

  @Test
  void loadOptionIsAProblemOfAScenario() {
    assertThatThrownBy(() -> read(HEARTBEATS, Map.of("rate", "50", "duration", "1 min")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("load.rate has no meaning for a scenario")
        .hasMessageContaining("load.duration has no meaning for a scenario");
  }

  @Test
  void objectiveOfAMissingOperationIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("own.conf"),
        "scenarios.multiagent.Heartbeats10.\"get orders\".p95 = 1 s");
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of(),
                Map.of(),
                ScenarioLoadTest.class.getClassLoader(),
                new NamedFiles(folder)));
    RunSpec spec =
        RunSpec.read(
            "multiagent.Heartbeats10",
            settings,
            (simulation, all) -> ScenarioLoad.read(simulation, all, HEARTBEATS).workload());
    assertThat(new RunDescription(spec).ofRun())
        .endsWith(
            "Without effect in this run:\n"
                + "  scenarios.multiagent.Heartbeats10.\"get orders\": the contract offers no such"
                + " request\n");
    assertThat(new RunDescription(read(HEARTBEATS, Map.of())).ofRun())
        .doesNotContain("Without effect");
  }

  @Test
  void usersScaleTheScenarioAndItsCountsInThePlan() {
    RunSpec spec = read(HEARTBEATS, Map.of("users", "100"));
    assertThat(spec.workload().size().peak()).isEqualTo(100);
    assertThat(spec.workload().requirements())
        .extracting("accounts")
        .containsExactly(100);
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .contains("send heartbeat answers = 100", "send heartbeat good share >= 100 %");
    assertThat(new RunDescription(spec).ofRun())
        .contains("100 users at once: prepare (register worker), then send heartbeat")
        .contains("100 users in place of the scenario's 10: objectives on counts are in proportion");
    assertThat(spec.judging().scope().proportions()).containsEntry("send heartbeat", 10.0);
  }

  @Test
  void repeatingUserIsScaledToSeveralRepeatingUsers() {
    Scenario inARow = users(1).measure(repeat(10, call("send heartbeat")));
    RunSpec spec = read(inARow, Map.of("users", "3"));
    assertThat(new RunDescription(spec).ofRun())
        .contains("3 users at once: 10 x send heartbeat");
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .contains("send heartbeat answers = 30");
  }

  @Test
  void usersOptionEqualToTheScenarioHasNoEffect() {
    RunSpec spec = read(HEARTBEATS, Map.of("users", "10"));
    assertThat(spec.judging().scope().proportions()).isEmpty();
    assertThat(new RunDescription(spec).ofRun()).doesNotContain("in place of");
  }

  @Test
  void quickAndConfiguredUsersDoNotChangeTheScenarioUsers() {
    assertThat(read(HEARTBEATS, Map.of("quick", "true")).workload().size().peak()).isEqualTo(10);
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of(),
                Map.of("GAUNTLET_LOAD_USERS", "100"),
                ScenarioLoadTest.class.getClassLoader()));
    assertThat(ScenarioLoad.read("multiagent.Heartbeats10", settings, HEARTBEATS).users())
        .isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | must be", "many | must be", "1 | must be 2 or more, one for each part"})
  void invalidNumbersOfUsersAreAProblem(String users, String problem) {
    Scenario parts = HEARTBEATS.and(users(2).measure(call("send heartbeat")));
    assertThatThrownBy(() -> read(parts, Map.of("users", users)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("1 problem:")
        .hasMessageContaining("load.users " + problem)
        .hasMessageContaining("(-Dusers)");
  }

  @ParameterizedTest
  @CsvSource({"model, open", "level, heavy", "rate, 20", "spawnRate, 3", "journeys, task"})
  void noOptionIsSilentlyIgnored(String option, String value) {
    assertThatThrownBy(() -> read(HEARTBEATS, Map.of(option, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("1 problem:")
        .hasMessageContaining("has no meaning for a scenario, leave it out (-D" + option + ")");
  }

  @Test
  void sharedLoadSettingsAreAcceptedByAScenario() {
    Map<String, String> variables = Map.of("GAUNTLET_LOAD_JOURNEYS", "task,worker");
    Settings settings =
        Settings.load(
            new SettingsSources(Map.of(), variables, ScenarioLoadTest.class.getClassLoader()));
    assertThat(ScenarioLoad.read("multiagent.Heartbeats10", settings, HEARTBEATS).journeys())
        .extracting(Journey::name)
        .containsExactly("Heartbeats10");
    settings.throwIfProblems();
  }

  @Test
  void typoIsAProblem() {
    assertThatThrownBy(() -> read(HEARTBEATS, Map.of("load.qick", "true")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key load.qick, did you mean quick?");
  }

  @Test
  void missingStepOrCheckedValueIsAProblem() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.conf"),
            """
            contract {
              name = own
              operations {
                "register worker" { method = POST, path = /workers }
                "list workers" { method = GET, path = /workers }
              }
            }
            """);
    Scenario lists =
        users(1)
            .prepare(call("send heartbeat"))
            .measure(call("list workers").expecting(totalGrownBy(1)));
    assertThatThrownBy(() -> read(lists, Map.of("target.ma.contract", file.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "must offer \"send heartbeat\", which this scenario requires")
        .hasMessageContaining("must save total of the answers to \"list workers\"")
        .hasMessageNotContaining("unknown key");
  }
}
