package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.EvidenceStrength;
import dev.gauntlet.result.GroupedRun;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.StripCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of windows, phases, warm-up, samples and the target's metrics, with a run of 20 s. */
class JudgedOverTimeTest {

  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome BAD = new Outcome.Failed("status 500");
  private static final RequestKey GET = new RequestKey("task", "get task");
  private static final Criterion P95 =
      new Criterion(Optional.empty(), Optional.of("get task"), ObjectiveMetric.P95, 100);
  private static final Criterion ERRORS =
      new Criterion(Optional.empty(), Optional.empty(), ObjectiveMetric.ERROR_RATE, 1);

  @TempDir Path path;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(path, PlannedLoad.closed(20, 1, 20), false);
    run.seconds(1);
    run.recorder.loadStarted();
  }

  private void answers(int seconds, double millis, Outcome outcome) throws IOException {
    for (int i = 0; i < seconds; i++) {
      run.answers(10, "task", "get task", millis, outcome).seconds(1);
    }
  }

  /** One user whose request is answered when the target works again. */
  private void frozen(int seconds) throws IOException {
    long start = run.clock.epochMicros();
    run.recorder.sent(GET);
    run.seconds(seconds);
    run.recorder.answered(GET, start, seconds * 1_000_000_000L, OK);
  }

  private static ObjectiveResult judged(RunData data, Objective objective) throws IOException {
    return judged(data, Duration.ZERO, objective);
  }

  private static ObjectiveResult judged(RunData data, Duration warmUp, Objective objective)
      throws IOException {
    Objectives objectives =
        new Objectives(
            warmUp, false, HealthLimits.STANDARD, List.of(objective), List.of());
    return Judge.judge(data, objectives).objectives().get(0);
  }

  private static Objective windows(Criterion criterion, int seconds, double share) {
    return new WindowedObjective(criterion, seconds, share, Optional.empty());
  }

  private static Objective plain(Criterion criterion, Optional<String> phase) {
    return new PlainObjective(criterion, phase, OptionalDouble.empty(), OptionalLong.empty());
  }

  @Test
  void windowIsJudgedByTheRequestsSentInIt() throws IOException {
    answers(10, 50, OK);
    answers(4, 3000, OK);
    answers(6, 50, OK);
    ObjectiveResult result = judged(run.end(), windows(P95, 1, 90));
    assertThat(result.name()).isEqualTo("get task p95 <= 100 ms in 90 % of 1 s windows");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().value()).isEqualTo(80);
    assertThat(result.allowed().unit()).isEqualTo("%");
    assertThat(result.windows().breaches().firstBreachAt()).isEqualTo(10);
    assertThat(result.windows().breaches().longestBreachSeconds()).isEqualTo(4);
    assertThat(result.windows().counts().budgetBurnt()).isEqualTo(2);
    assertThat(result.reason())
        .isEqualTo(
            "get task p95 <= 100 ms in 90 % of 1 s windows: 80 % held"
                + " (4 of 20 broken, the first at 10 s, the longest breach 4 s).");
  }

  @Test
  void windowWithPendingRequestsAndNoAnswerFails() throws IOException {
    answers(7, 5, OK);
    frozen(6);
    answers(7, 5, OK);
    RunData data = run.end();
    ObjectiveResult windows = judged(data, windows(P95, 1, 99));
    assertThat(windows.windows().strip().subList(7, 14))
        .extracting(StripCell::broken)
        .containsExactly(1, 1, 1, 1, 1, 1, 0);
    assertThat(windows.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(judged(data, windows(ERRORS, 1, 99)).windows().counts().broken())
        .as("the windows between, while the answer to the first came in the end")
        .isEqualTo(5);
    assertThat(judged(data, plain(P95, Optional.empty())).passed())
        .as("one slow answer of 141 is not seen by the whole run's p95")
        .isTrue();
  }

  @Test
  void windowsFailUntilTheEndAfterTheTargetStopsAnswering() throws IOException {
    answers(5, 5, OK);
    run.recorder.sent(GET);
    run.seconds(15);
    ObjectiveResult result = judged(run.end(), windows(P95, 1, 50));
    assertThat(result.windows().counts().judged()).isEqualTo(19);
    assertThat(result.windows().counts().broken()).isEqualTo(14);
  }

  @Test
  void runWithoutRequestsHasNoData() throws IOException {
    answers(4, 5, OK);
    run.seconds(12);
    answers(4, 5, OK);
    ObjectiveResult result = judged(run.end(), windows(P95, 1, 100));
    assertThat(result.passed()).isTrue();
    assertThat(result.windows().counts().judged()).isEqualTo(8);
  }

  @Test
  void windowOfErrorsHasNoLatency() throws IOException {
    answers(10, 5, OK);
    answers(5, 5, BAD);
    answers(5, 5, OK);
    assertThat(judged(run.end(), windows(P95, 5, 75)).windows())
        .satisfies(windows -> assertThat(windows.counts().broken()).isEqualTo(1))
        .satisfies(windows -> assertThat(windows.counts().judged()).isEqualTo(4));
  }

  @Test
  void requestSentAfterTheLoadBelongsToNoWindow() throws IOException {
    answers(20, 5, OK);
    answers(3, 500, OK);
    assertThat(judged(run.end(), windows(P95, 1, 100)).passed()).isTrue();
  }

  @Test
  void windowsOfARunWithoutAnswersAreUndecided() throws IOException {
    run.seconds(20);
    ObjectiveResult result = judged(run.end(), windows(P95, 1, 1));
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.measured().value()).isNull();
  }

  @Test
  void theWarmUpDoesNotCount() throws IOException {
    answers(5, 2000, OK);
    answers(15, 5, OK);
    RunData data = run.end();
    Duration five = Duration.ofSeconds(5);
    assertThat(judged(data, plain(P95, Optional.empty())).passed()).isFalse();
    assertThat(judged(data, five, plain(P95, Optional.empty())))
        .satisfies(result -> assertThat(result.measured().value()).isEqualTo(5))
        .satisfies(result -> assertThat(result.measured().samples()).isEqualTo(150));
    assertThat(judged(data, five, windows(P95, 1, 100)).windows().counts().judged()).isEqualTo(15);
  }

  private RunData spike() throws IOException {
    run.recorder.phase("base");
    answers(6, 40, OK);
    run.recorder.phase("spike");
    answers(6, 400, OK);
    run.recorder.phase("recovery");
    answers(3, 400, OK);
    answers(5, 40, OK);
    return run.end();
  }

  @Test
  void phasesAreJudgedSeparately() throws IOException {
    RunData data = spike();
    ObjectiveResult base = judged(data, plain(P95, Optional.of("base")));
    assertThat(base.name()).isEqualTo("get task p95 in base <= 100 ms");
    assertThat(base.passed()).isTrue();
    assertThat(base.measured().samples()).isEqualTo(60);
    assertThat(judged(data, plain(P95, Optional.of("spike"))).measured().value()).isEqualTo(400);
  }

  private RunData grouped() throws IOException {
    Path groups = Files.createDirectory(path.resolve("groups"));
    return GroupedRun.played(new RecordedRun(groups, PlannedLoad.closed(12, 7, 40))).end();
  }

  @Test
  void phaseOfAGroupIsATimeRangeForAllUsers() throws IOException {
    RunData data = grouped();
    Criterion readers =
        new Criterion(Optional.of("readers"), Optional.of("list tasks"), ObjectiveMetric.P95, 100);
    assertThat(judged(data, plain(readers, Optional.of("writers/burst"))).measured().value())
        .isEqualTo(40);
    assertThat(judged(data, plain(readers, Optional.of("burst"))).measured().samples())
        .isEqualTo(40);
    assertThat(judged(data, plain(readers, Optional.of("readers/steady"))).measured().samples())
        .isEqualTo(80);
    assertThat(judged(data, plain(readers, Optional.of("quiet"))).measured().value()).isEqualTo(10);
  }

  @Test
  void recoveryFromAPhaseOfAGroupIsAfterItsWholePhase() throws IOException {
    RunData data = grouped();
    Criterion fast =
        new Criterion(Optional.of("readers"), Optional.of("list tasks"), ObjectiveMetric.P95, 20);
    assertThat(judged(data, new RecoveryObjective(fast, "burst", 1, 1)).measured().value())
        .isZero();
    assertThat(judged(data, new RecoveryObjective(fast, "steady", 1, 1)).measured().value())
        .isZero();
    assertThat(judged(data, new RecoveryObjective(fast, "quiet", 1, 1)).status())
        .isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void phasesAreCompared() throws IOException {
    Objective ratio = new RatioObjective(P95, "spike", "base", 8, OptionalLong.empty());
    ObjectiveResult result = judged(spike(), ratio);
    assertThat(result.name()).isEqualTo("get task p95 in spike <= 8 x base");
    assertThat(result.measured().value()).isEqualTo(10);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.reason())
        .isEqualTo("get task p95 in spike <= 8 x base: 10 x, from 40 ms to 400 ms (60 samples).");
  }

  @Test
  void recoveryIsTheTimeUntilWindowsPassAgain() throws IOException {
    RunData data = spike();
    ObjectiveResult soon = judged(data, new RecoveryObjective(P95, "spike", 2, 1));
    assertThat(soon.measured().value()).isEqualTo(3);
    assertThat(soon.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(judged(data, new RecoveryObjective(P95, "spike", 3, 1)).passed()).isTrue();
    assertThat(judged(data, new RecoveryObjective(P95, "recovery", 3, 1)).status())
        .as("the load did not go on after it")
        .isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void eachPhaseReportsItsRecoveryTime() throws IOException {
    RunData data = spike();
    Judgement judgement = Judge.judge(data, Objectives.of(plain(P95, Optional.empty())));
    assertThat(judgement.recoverySeconds()).containsExactly(9.0, 3.0, null);
    assertThat(judgement.result(data).work().phases().get(1).recoverySeconds()).isEqualTo(3);
  }

  @Test
  void percentileWithTooFewSamplesIsUndecided() throws IOException {
    run.answers(19, "task", "get task", 5, OK).seconds(20);
    RunData data = run.end();
    ObjectiveResult result = judged(data, plain(P95, Optional.empty()));
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.measured().minSamples()).isEqualTo(20);
    assertThat(result.reason())
        .isEqualTo(
            "get task p95: 5 ms, limit 100 ms, but only 19 of the required 20 samples: undecided;"
                + " run longer, or set min-samples.");
    Objective declared =
        new PlainObjective(P95, Optional.empty(), OptionalDouble.empty(), OptionalLong.of(19));
    assertThat(judged(data, declared).passed()).isTrue();
  }

  @Test
  void confidenceIntervalDecidesTheStrengthOfTheEvidence() throws IOException {
    answers(20, 50, OK);
    RunData data = run.end();
    ObjectiveResult strong = judged(data, plain(P95, Optional.empty()));
    assertThat(strong.measured().evidence()).isEqualTo(EvidenceStrength.STRONG);
    assertThat(strong.measured().margin()).isEqualTo(0.5);
    Criterion tight = new Criterion(P95.contract(), P95.request(), ObjectiveMetric.P95, 50);
    assertThat(judged(data, plain(tight, Optional.empty())))
        .satisfies(result -> assertThat(result.passed()).isTrue())
        .extracting(result -> result.measured().evidence())
        .isEqualTo(EvidenceStrength.WEAK);
  }

  @Test
  void warningLevelDoesNotFailTheObjective() throws IOException {
    answers(20, 50, OK);
    Objective warning =
        new PlainObjective(P95, Optional.empty(), OptionalDouble.of(40), OptionalLong.empty());
    RunData data = run.end();
    Judgement judgement = Judge.judge(data, Objectives.of(warning));
    assertThat(judgement.objectives().get(0).warned()).isTrue();
    assertThat(judgement.verdict().passed()).isTrue();
    assertThat(judgement.verdict().reasons())
        .containsExactly(
            "The objective holds, but these reached their warning level: get task p95 <= 100"
                + " ms.");
  }

  private static Objective target(TargetObjective.Statistic statistic, double limit) {
    return new TargetObjective("pool use", statistic, limit, OptionalDouble.empty());
  }

  @Test
  void targetMetricsAreJudgedDuringTheLoad() throws IOException {
    for (int i = 0; i < 20; i++) {
      run.recorder.metrics(Map.of("pool use", (double) i));
      run.seconds(1);
    }
    run.seconds(2);
    run.recorder.metrics(Map.of("pool use", 99.0));
    RunData data = run.end();
    ObjectiveResult most = judged(data, target(TargetObjective.Statistic.MAX, 18));
    assertThat(most.name()).isEqualTo("target pool use max <= 18");
    assertThat(most.measured().value()).isEqualTo(19);
    assertThat(most.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(judged(data, target(TargetObjective.Statistic.MEAN, 9.5)).passed()).isTrue();
  }

  @Test
  void missingTargetMetricIsUndecided() throws IOException {
    answers(20, 5, OK);
    ObjectiveResult result = judged(run.end(), target(TargetObjective.Statistic.MAX, 18));
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.reason()).contains("no values from the target");
  }

  @Test
  void growthIsTheSampleAfterTheLoadMinusTheFirstOne() throws IOException {
    for (double value : List.of(50.0, 90.0, 40.0)) {
      run.recorder.metrics(Map.of("pool use", value));
      run.seconds(1);
    }
    run.seconds(2);
    run.recorder.metrics(Map.of("pool use", 62.0));
    RunData data = run.end();
    ObjectiveResult growth = judged(data, target(TargetObjective.Statistic.GROWTH, 11));
    assertThat(growth.name()).isEqualTo("target pool use growth <= 11");
    assertThat(growth.measured().value()).isEqualTo(12);
    assertThat(growth.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(judged(data, target(TargetObjective.Statistic.GROWTH, 12)).passed()).isTrue();
  }

  @Test
  void growthOfASingleSampleIsUndecided() throws IOException {
    run.recorder.metrics(Map.of("pool use", 5.0));
    run.seconds(1);
    ObjectiveResult growth = judged(run.end(), target(TargetObjective.Statistic.GROWTH, 11));
    assertThat(growth.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(growth.reason()).contains("only one value from the target");
  }
}
