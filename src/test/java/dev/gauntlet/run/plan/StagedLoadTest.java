package dev.gauntlet.run.plan;

import static dev.gauntlet.catalog.multiagent.MultiAgent.users;
import static dev.gauntlet.journey.ListExpectations.totalGrownBy;
import static dev.gauntlet.journey.ListExpectations.totalOf;
import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.repeat;
import static dev.gauntlet.run.Workloads.stages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.verdict.Objective;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagedLoadTest {

  private static final String NAME = "chat.ScalabilityLevels";

  private static RunSpec read(Map<String, String> options) {
    Map<String, Scenario> levels = new LinkedHashMap<>();
    for (int level : new int[] {100, 200, 500, 1000, 2000}) {
      levels.put("users-" + level, users(level).measure(repeat(5, call("create task"))));
    }
    return read(levels, options);
  }

  private static RunSpec read(Map<String, Scenario> levels, Map<String, String> options) {
    SettingsSources sources =
        new SettingsSources(options, Map.of(), StagedLoadTest.class.getClassLoader());
    return RunSpec.read(NAME, Settings.load(sources.of(NAME)), stages(levels));
  }

  @Test
  void eachStageIsAGroupOfUsers() {
    RunSpec spec = read(Map.of());
    assertThat(spec.workload().journeys().groups())
        .containsExactly("users-100", "users-200", "users-500", "users-1000", "users-2000");
    assertThat(spec.workload().size().peak()).isEqualTo(2000);
    assertThat(spec.workload().time().length()).isEqualTo(Duration.ofMinutes(10));
    assertThat(spec.workload().text().description())
        .contains("one stage after the other", "users-200  200 users at once: 5 x create task");
  }

  @Test
  void usersAreThoseOfTheLargestStage() {
    assertThat(read(Map.of("users", "20")).workload().text().description())
        .contains(" 1 user:", " 2 users at once", " 5 users at once", " 20 users at once");
    assertThat(read(Map.of("users", "1")).workload().size().peak()).isEqualTo(1);
  }

  @Test
  void objectivesApplyToAllStagesOrToOne() {
    RunSpec spec =
        read(
            Map.of(
                "scenarios." + NAME + ".create task.ok-share", "95 %",
                "scenarios." + NAME + ".groups.users-2000.create task.p95", "2 s"));
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .contains("create task good share >= 95 %", "users-2000 create task p95 <= 2000 ms");
  }

  @Test
  void numberOfUsersThatAStageDoesNotSupportIsAProblem() {
    Map<String, Scenario> stages =
        Map.of(
            "users-2000",
            users(1)
                .prepare(totalOf(call("list tasks")))
                .measure(call("list tasks").expecting(totalGrownBy(1))));
    assertThatThrownBy(() -> read(stages, Map.of("users", "5")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("load.users must be 1: the scenario checks the entries of a list");
  }
}
