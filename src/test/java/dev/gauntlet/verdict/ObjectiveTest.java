package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {

  @TempDir Path folder;

  private static RecordedRun begun(Path folder, PlannedLoad planned) throws IOException {
    RecordedRun run = new RecordedRun(folder, planned);
    run.recorder.loadStarted();
    return run;
  }

  /**
   * 100 requests in 10 s: 80 good (10 to 89 ms), 10 refused, 10 bad; 2 more are not answered; 2
   * users for 9 of 10 s; 3 of 4 log-ins failed.
   */
  private RunData run() throws IOException {
    RecordedRun run = begun(folder, new PlannedLoad(10, 2, 20, 4, 0));
    run.users(2, "task");
    for (int second = 0; second < 10; second++) {
      for (int i = 0; i < 8; i++) {
        run.answers(1, i % 2 == 0 ? "task" : "mixed", "create task", 10 + second * 8 + i, ok());
      }
      run.answers(1, "task", "create task", 1, new Outcome.Refused());
      if (second > 0) {
        run.answers(1, "task", "get task", 2, new Outcome.Failed("status 500"));
      }
      if (second == 9) {
        run.recorder.userEnded("task");
        run.recorder.userEnded("task");
      }
      run.recorder.setup("log in", second % 2 == 0 ? ok() : new Outcome.Refused(), 1);
      run.seconds(1);
    }
    run.recorder.crash(new RequestKey("task", "get task"), "no id");
    run.recorder.setup("log in", new Outcome.Failed("status 401"), 1);
    run.recorder.sent(new RequestKey("task", "get task"));
    run.recorder.sent(new RequestKey("task", "get task"));
    return run.end();
  }

  private static Outcome ok() {
    return new Outcome.Ok();
  }

  private static Objective objective(String request, ObjectiveMetric metric, double limit) {
    return request == null ? Objective.ofRun(metric, limit) : Objective.of(request, metric, limit);
  }

  private static ObjectiveResult judged(Objective objective, RunData run) throws IOException {
    return Judge.judge(run, Objectives.of(objective)).objectives().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "create task, P50,           49,     80",
    "create task, P75,           69,     80",
    "create task, P90,           81,     80",
    "create task, P95,           85,     80",
    "create task, P99,           89,     80",
    "create task, P999,          89,     80",
    "create task, P9999,         89,     80",
    "create task, P95_AT_INDEX,  86,     80",
    "create task, P99_AT_INDEX,  89,     80",
    "create task, MAX,           89,     80",
    ",            MAX,           89,     80",
    "create task, ERROR_RATE,     0,     90",
    "get task,    ERROR_RATE,   100,     10",
    ",            ERROR_RATE,    10,    100",
    "create task, OK_COUNT,      80,     90",
    "get task,    OK_COUNT,       0,     10",
    ",            OK_COUNT,      80,    100",
    "create task, OK_SHARE,  88.889,     90",
    "create task, ANSWERS,       90,     90",
    ",            USER_TIME,     90,      2",
    ",            ARRIVALS,      50,      2",
    ",            SETUP_FAILURES, 9.091, 11",
  })
  void eachMetricTakesItsValueFromTheRun(
      String request, ObjectiveMetric metric, double value, long samples) throws IOException {
    ObjectiveResult result = judged(objective(request, metric, value), run());
    assertThat(result.measured().value()).isEqualTo(value);
    assertThat(result.measured().samples()).isEqualTo(samples);
    assertThat(result.passed()).as("a value equal to its limit").isTrue();
  }

  @Test
  void meanAndRatesCoverTheWholeRun() throws IOException {
    RunData run = run();
    assertThat(judged(objective("create task", ObjectiveMetric.MEAN, 50), run).measured().value())
        .isBetween(49.4, 49.6);
    assertThat(judged(objective(null, ObjectiveMetric.OK_PER_SECOND, 8), run).measured().value())
        .isEqualTo(8);
    assertThat(judged(objective(null, ObjectiveMetric.UNANSWERED, 1), run).measured().value())
        .isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "P95,       84.999, FAILED",
    "P95,       85,     PASSED",
    "OK_COUNT,  80,     PASSED",
    "OK_COUNT,  81,     FAILED",
    "ANSWERS,   89,     FAILED",
    "ANSWERS,   91,     FAILED",
  })
  void theLimitItselfIsAllowed(ObjectiveMetric metric, double limit, ObjectiveStatus status)
      throws IOException {
    assertThat(judged(objective("create task", metric, limit), run()).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "P95, 100",
    "ERROR_RATE, 100",
    "OK_COUNT, 1",
    "OK_PER_SECOND, 0.1",
    "UNANSWERED, 100"
  })
  void withoutSamplesNothingHolds(ObjectiveMetric metric, double limit) throws IOException {
    ObjectiveResult result = judged(objective("list tasks", metric, limit), run());
    assertThat(result.passed()).isFalse();
    assertThat(result.measured().value()).isNull();
    assertThat(result.reason()).startsWith("list tasks ").endsWith(": no samples.");
  }

  @Test
  void runWithoutSetupHasNoFailedSetup() throws IOException {
    RecordedRun run = begun(folder, PlannedLoad.closed(1, 1, 1));
    assertThat(
            judged(objective(null, ObjectiveMetric.SETUP_FAILURES, 1), run.seconds(1).end())
                .passed())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "create task, P95,           2000,  create task p95 <= 2000 ms",
    "create task, P999,          2.5,   create task p99.9 <= 2.5 ms",
    "create task, P95_AT_INDEX,  2000,  create task p95 at floor(0.95 n) <= 2000 ms",
    "create task, ANSWERS,       20,    create task answers = 20",
    ",            P95,           2000,  all requests p95 <= 2000 ms",
    ",            ERROR_RATE,    1,     errors <= 1 %",
    "create task, ERROR_RATE,    0.1,   create task errors <= 0.1 %",
    ",            OK_COUNT,      1,     good answers >= 1",
    ",            OK_PER_SECOND, 12500, good answers per second >= 12500 /s",
    ",            USER_TIME,     90,    user time >= 90 %",
  })
  void theNameIsKnownBeforeTheRun(
      String request, ObjectiveMetric metric, double limit, String name) {
    assertThat(objective(request, metric, limit).name()).isEqualTo(name);
  }

  @Test
  void requestsOfTheSameNameAreJudgedForEachContractAlone() throws IOException {
    RecordedRun run = begun(JudgedScope.NOTHING, Map.of("mixed", "ma", "agentic", "ap"));
    run.answers(20, "mixed", "check health", 10, ok());
    run.answers(20, "agentic", "check health", 400, ok());
    RunData data = run.seconds(1).end();
    Objective ofMa = ofContract("ma", 100);
    Objective ofAp = ofContract("ap", 500);
    assertThat(judged(ofMa, data).measured().value()).isEqualTo(10);
    assertThat(judged(ofAp, data).measured().value()).isEqualTo(400);
    assertThat(List.of(ofMa.name(), ofAp.name()))
        .containsExactly("ma check health p95 <= 100 ms", "ap check health p95 <= 500 ms");
    assertThat(judged(ofContract("pg", 500), data).measured().value()).isNull();
  }

  @Test
  void requestsOutsideTheContractBelongToTheOtherSection() throws IOException {
    Map<String, Set<String>> called =
        Map.of("ma", Set.of("check health"), "redis", Set.of("look up"));
    JudgedScope scope =
        new JudgedScope(Map.of(), called, Set.of(), Set.of(), Set.of(), "", Map.of());
    RecordedRun run = begun(scope, Map.of("mixed", "ma"));
    run.answers(20, "mixed", "check health", 10, ok());
    run.answers(20, "mixed", "look up", 5, ok());
    RunData data = run.seconds(1).end();
    assertThat(judged(of("redis", "look up", 100), data).measured().value()).isEqualTo(5);
    assertThat(judged(of("redis", "check health", 100), data).measured().value()).isNull();
    assertThat(judged(of("ma", "check health", 100), data).measured().value()).isEqualTo(10);
  }

  private RecordedRun begun(JudgedScope scope, Map<String, String> contracts) throws IOException {
    RecordedRun run =
        new RecordedRun(
            folder,
            RecordedRun.header(
                PlannedLoad.closed(1, 2, 2), Provenance.unknown(), scope, contracts));
    run.recorder.loadStarted();
    return run;
  }

  private static Objective ofContract(String contract, double limit) {
    return of(contract, "check health", limit);
  }

  private static Objective of(String section, String request, double limit) {
    Criterion criterion =
        new Criterion(Optional.of(section), Optional.of(request), ObjectiveMetric.P95, limit);
    return new PlainObjective(
        criterion, Optional.empty(), OptionalDouble.empty(), OptionalLong.empty());
  }

  @Test
  void theReasonIsASentenceWithTheNumbers() throws IOException {
    assertThat(judged(objective("create task", ObjectiveMetric.P95, 20), run()).reason())
        .isEqualTo("create task p95: 85 ms, limit 20 ms (80 samples).");
    assertThat(judged(objective(null, ObjectiveMetric.ERROR_RATE, 1), run2()).reason())
        .isEqualTo("errors: 100 %, limit 1 % (1,200 samples).");
  }

  private RunData run2() throws IOException {
    Path other = folder.resolve("other");
    Files.createDirectory(other);
    return begun(other, PlannedLoad.closed(1, 1, 1))
        .answers(1200, "task", "get task", 1, new Outcome.Lost())
        .end();
  }

  @Test
  void metricOfRunsOnlyIsRejectedForARequest() {
    assertThatThrownBy(() -> Objective.of("get task", ObjectiveMetric.USER_TIME, 90))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("user time exists only for a whole run");
  }
}
