package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.measure.PlannedLoad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectivesTest {

  private static final List<String> OPERATIONS =
      List.of(
          "register worker",
          "send heartbeat",
          "list workers",
          "get worker",
          "create task",
          "list tasks",
          "get task",
          "get task progress",
          "decompose task",
          "cancel task",
          "check health");
  private static final PlannedLoad CLOSED = PlannedLoad.closed(60, 10, 600);
  private static final PlannedLoad OPEN = PlannedLoad.open(60, 600);

  private final Map<String, String> options = new HashMap<>();

  private Objectives read() {
    Sources sources = new Sources(options, Map.of(), getClass().getClassLoader());
    Settings settings = Settings.load(sources);
    Objectives read =
        Objectives.read(settings.section("objectives"), Map.of("ma", OPERATIONS), List.of());
    settings.throwIfProblems();
    return read;
  }

  private static List<String> names(List<Objective> objectives) {
    return objectives.stream().map(Objective::name).toList();
  }

  @Test
  void theDefaultsAreTheTeamsNumbers() {
    assertThat(names(read().all()))
        .containsExactly(
            "errors <= 1 %",
            "good answers >= 1",
            "unanswered <= 1 %",
            "user time >= 90 %",
            "arrivals >= 90 %",
            "setup failures <= 1 %",
            "ma register worker p95 <= 5000 ms",
            "ma send heartbeat p95 <= 500 ms",
            "ma list workers p95 <= 1000 ms",
            "ma get worker p95 <= 500 ms",
            "ma create task p95 <= 2000 ms",
            "ma list tasks p95 <= 1000 ms",
            "ma get task p95 <= 1000 ms",
            "ma get task progress p95 <= 200 ms",
            "ma decompose task p95 <= 2000 ms",
            "ma check health p95 <= 100 ms");
  }

  @Test
  void everyLimitCanBeSet() {
    options.put("objectives.run.error-rate", "7 %");
    options.put("objectives.run.ok-per-second", "100");
    options.put("objectives.ma.cancel task.p99", "250 ms");
    assertThat(names(read().all()))
        .contains(
            "errors <= 7 %", "good answers per second >= 100 /s", "ma cancel task p99 <= 250 ms");
  }

  @Test
  void whatARunCannotTellIsLeftOutAndNamed() {
    Objectives applying = read().applyingTo(Map.of("ma", Set.of("create task")), CLOSED, Set.of());
    assertThat(names(applying.all()))
        .containsExactly(
            "errors <= 1 %",
            "good answers >= 1",
            "unanswered <= 1 %",
            "user time >= 90 %",
            "setup failures <= 1 %",
            "ma create task p95 <= 2000 ms");
    assertThat(names(applying.leftOut()))
        .hasSize(10)
        .contains("arrivals >= 90 %", "ma register worker p95 <= 5000 ms");
  }

  @Test
  void aRequestOfAnotherContractIsNoReasonToJudge() {
    assertThat(
            names(read().applyingTo(Map.of("ap", Set.of("check health")), CLOSED, Set.of()).all()))
        .doesNotContain("ma check health p95 <= 100 ms");
  }

  @Test
  void anOpenModelIsJudgedByItsArrivals() {
    assertThat(names(read().applyingTo(Map.of(), OPEN, Set.of()).all()))
        .contains("arrivals >= 90 %")
        .doesNotContain("user time >= 90 %");
  }

  @Test
  void anAddedObjectiveStandsInPlaceOfOneAboutTheSame() {
    Objectives more =
        Objectives.of(
                Objective.ofRun(Metric.ERROR_RATE, 1), Objective.of("get task", Metric.P95, 500))
            .with(
                List.of(
                    Objective.of("get task", Metric.P95, 100),
                    Objective.of("get task", Metric.P99, 200)));
    assertThat(names(more.all()))
        .containsExactly("errors <= 1 %", "get task p95 <= 100 ms", "get task p99 <= 200 ms");
  }

  @Test
  void aScenariosOwnStandInPlaceOfAllThatIsSaidOfSingleRequests() {
    options.put("scenarios.own.run.error-rate", "5 %");
    options.put("scenarios.own.create task.p95-at-index", "3 s");
    assertThat(names(ofScenario().all()))
        .contains(
            "errors <= 5 %", "arrivals >= 90 %", "create task p95 at floor(0.95 n) <= 3000 ms")
        .doesNotContain("errors <= 1 %", "create task p95 <= 2000 ms", "list tasks p95 <= 1000 ms");
  }

  @Test
  void aRequestThatTheContractLacksIsAProblemOfTheScenario() {
    options.put("scenarios.own.create tsk.answers", "3");
    assertThatThrownBy(this::ofScenario)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key scenarios.own.\"create tsk\"");
  }

  private Objectives ofScenario() {
    Sources sources = new Sources(options, Map.of(), getClass().getClassLoader());
    Settings settings = Settings.load(sources);
    Objectives read =
        Objectives.read(settings.section("objectives"), Map.of("ma", OPERATIONS), List.of())
            .ofScenario(settings.section("scenarios.own"), OPERATIONS);
    settings.throwIfProblems();
    return read;
  }

  @Test
  void allProblemsAreToldAtOnce() {
    options.put("objectives.run.error-rate", "150 %");
    options.put("objectives.run.p59", "1 s");
    options.put("objectives.ma.\"create tsk\".p95", "1 s");
    options.put("objectives.ma.\"list tasks\".user-time", "90 %");
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("objectives.run.error-rate must be a share")
        .hasMessageContaining("unknown key objectives.run.p59")
        .hasMessageContaining("unknown key objectives.ma.\"create tsk\"")
        .hasMessageContaining("unknown key objectives.ma.\"list tasks\".user-time");
  }
}
