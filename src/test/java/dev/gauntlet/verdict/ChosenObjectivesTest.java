package dev.gauntlet.verdict;

import static dev.gauntlet.verdict.ConfiguredObjectives.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.measure.PlannedLoad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The selection of the objectives that apply to a run. */
class ChosenObjectivesTest {

  private static final RunPhases NO_PHASES = new RunPhases("Smoke", Set.of(), 0);
  private static final PlannedLoad CLOSED = PlannedLoad.closed(60, 10, 600);
  private static final PlannedLoad OPEN = PlannedLoad.open(60, 600);

  private final Map<String, String> options = new HashMap<>();

  private Objectives read() {
    return ConfiguredObjectives.read(options, getClass().getClassLoader());
  }

  private Objectives ofScenario() {
    return ofScenario(Map.of());
  }

  private Objectives ofScenario(Map<String, Double> proportions) {
    return ConfiguredObjectives.ofScenario(options, getClass().getClassLoader(), proportions);
  }

  @Test
  void scenarioHasObjectivesOnMetricsOfTheTarget() {
    options.put("scenarios.own.target.pool use.max", "14");
    options.put("scenarios.own.settings.load.quick", "true");
    assertThat(names(ofScenario().all())).contains("target pool use max <= 14");
  }

  @Test
  void inapplicableObjectivesAreSkipped() {
    Objectives applying = read().applyingTo(Map.of("ma", Set.of("create task")), CLOSED, NO_PHASES);
    assertThat(names(applying.all()))
        .containsExactly(
            "errors <= 1 %",
            "good answers >= 1",
            "unanswered <= 1 %",
            "user time >= 90 %",
            "setup failures <= 1 %",
            "ma create task p95 <= 2000 ms");
  }

  @Test
  void objectiveOfAnotherContractIsSkipped() {
    assertThat(
            names(read().applyingTo(Map.of("ap", Set.of("check health")), CLOSED, NO_PHASES).all()))
        .doesNotContain("ma check health p95 <= 100 ms");
  }

  @Test
  void openModelHasArrivalObjectives() {
    assertThat(names(read().applyingTo(Map.of(), OPEN, NO_PHASES).all()))
        .contains("arrivals >= 90 %")
        .doesNotContain("user time >= 90 %");
  }

  @Test
  void addedObjectiveReplacesOneForTheSameMetric() {
    Objectives more =
        Objectives.of(
                Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1),
                Objective.of("get task", ObjectiveMetric.P95, 500))
            .with(
                List.of(
                    Objective.of("get task", ObjectiveMetric.P95, 100),
                    Objective.of("get task", ObjectiveMetric.P99, 200)));
    assertThat(names(more.all()))
        .containsExactly("errors <= 1 %", "get task p95 <= 100 ms", "get task p99 <= 200 ms");
  }

  @Test
  void scenarioObjectivesReplaceThoseOfSingleRequests() {
    options.put("scenarios.own.run.error-rate", "5 %");
    options.put("scenarios.own.create task.p95-at-index", "3 s");
    assertThat(names(ofScenario().all()))
        .contains(
            "errors <= 5 %", "arrivals >= 90 %", "create task p95 at floor(0.95 n) <= 3000 ms")
        .doesNotContain(
            "errors <= 1 %", "ma create task p95 <= 2000 ms", "ma list tasks p95 <= 1000 ms");
  }

  @Test
  void onlyCountObjectivesScaleWithTheNumberOfRequests() {
    options.put("scenarios.own.run.answers", "15");
    options.put("scenarios.own.register worker.answers", "5");
    options.put("scenarios.own.create task.answers", "10");
    options.put("scenarios.own.create task.ok-count.limit", "9");
    options.put("scenarios.own.create task.ok-count.warn", "10");
    options.put("scenarios.own.create task.ok-share", "95 %");
    options.put("scenarios.own.create task.p95-at-index", "3 s");
    Map<String, Double> proportions =
        Map.of("run", 16 / 15.0, "register worker", 1.0, "create task", 11 / 10.0);
    assertThat(names(ofScenario(proportions).all()))
        .contains(
            "answers = 16",
            "register worker answers = 5",
            "create task answers = 11",
            "create task good answers >= 10",
            "create task good share >= 95 %",
            "create task p95 at floor(0.95 n) <= 3000 ms",
            "good answers >= 1");
  }

  private List<String> counts(double factor) {
    options.put("scenarios.own.create task.accepted", "20");
    options.put("scenarios.own.create task.refused.global.count", "30");
    options.put("scenarios.own.create task.refused.global.p95", "100 ms");
    return names(ofScenario(Map.of("create task", factor)).all()).stream()
        .filter(name -> name.startsWith("create task"))
        .toList();
  }

  @Test
  void limitOfThePlatformIsNotMultipliedByUsers() {
    assertThat(counts(1))
        .containsExactly(
            "create task accepted = 20",
            "create task refused by global = 30",
            "create task refused by global p95 <= 100 ms");
    assertThat(counts(2))
        .containsExactlyInAnyOrder(
            "create task accepted = 20",
            "create task refused by global = 80",
            "create task refused by global p95 <= 100 ms");
    assertThat(counts(0.2))
        .contains("create task accepted = 10", "create task refused by global = 0");
  }

  @Test
  void countsOfSeveralLimitsAreNotJudgedForOtherUsers() {
    options.put("scenarios.own.create task.refused.user", "5");
    assertThat(counts(2)).containsExactly("create task refused by global p95 <= 100 ms");
    assertThat(ofScenario(Map.of("create task", 2.0)).withoutPhase())
        .hasSize(3)
        .allMatch(why -> why.contains("because this number of users has other counts"));
  }

  @Test
  void scenarioObjectiveOfAMissingOperationIsAProblem() {
    options.put("scenarios.own.create tsk.answers", "3");
    assertThatThrownBy(this::ofScenario)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key scenarios.own.\"create tsk\"");
  }

  @Test
  void windowLongerThanTheLoadIsSkippedAndNamed() {
    options.put("objectives.ma.get task.p95.limit", "800 ms");
    options.put("objectives.ma.get task.p95.window", "2 min");
    Map<String, Set<String>> requests = Map.of("ma", Set.of("get task"));
    Objectives minute =
        read().applyingTo(requests, CLOSED, new RunPhases("Smoke", Set.of(), 60));
    assertThat(minute.withoutPhase())
        .containsExactly(
            "Not judged: ma get task p95 <= 800 ms in 100 % of 120 s windows, because Smoke takes"
                + " 1 min, less than a window.");
    Objectives longer =
        read().applyingTo(requests, CLOSED, new RunPhases("Smoke", Set.of(), 120));
    assertThat(names(longer.all())).anyMatch(name -> name.contains("120 s windows"));
  }

  @Test
  void objectiveOfAMissingPhaseIsSkipped() {
    options.put("objectives.ma.get task.p95.limit", "800 ms");
    options.put("objectives.ma.get task.p95.phase", "spike");
    options.put("objectives.ma.get task.p95.recovered-within", "30 s");
    options.put("objectives.ma.get task.p99.ratio", "3");
    options.put("objectives.ma.get task.p99.phase", "spike");
    options.put("objectives.ma.get task.p99.against", "base");
    RunPhases phases = new RunPhases("Smoke", Set.of("smoke"), 0);
    Objectives smoke = read().applyingTo(Map.of("ma", Set.of("get task")), CLOSED, phases);
    assertThat(names(smoke.all()))
        .doesNotContain(
            "ma get task p99 in spike <= 3 x base",
            "ma get task p95 <= 800 ms again within 30 s after spike");
    assertThat(smoke.withoutPhase())
        .contains(
            "Not judged: ma get task p99 in spike <= 3 x base, because Smoke has no phase spike"
                + " (its phases: smoke).");
  }
}
