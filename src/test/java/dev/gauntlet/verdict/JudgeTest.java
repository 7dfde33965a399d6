package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

  private static final Objective MET = Objective.of("get task", ObjectiveMetric.P95, 100);
  private static final Objective MISSED = Objective.of("get task", ObjectiveMetric.P95, 1);
  private static final Objective NEEDS_100 =
      new PlainObjective(
          new Criterion(Optional.empty(), Optional.of("get task"), ObjectiveMetric.P99, 100),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalLong.of(100));
  private static final String WHY_MISSED = "get task p95: 5 ms, limit 1 ms (10 samples).";

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void measure() throws IOException {
    run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10));
    run.recorder.loadStarted();
    run.answers(10, "task", "get task", 5, new Outcome.Ok()).seconds(4);
  }

  private static Verdict verdict(RunData data, Objective... objectives) throws IOException {
    return Judge.judge(data, Objectives.of(objectives)).verdict();
  }

  @Test
  void runPassesWhenAllObjectivesAreMet() throws IOException {
    Objective another = Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1);
    Verdict verdict = verdict(run.end(), MET, another);
    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.reasons()).containsExactly("All 2 objectives hold.");
  }

  @Test
  void missedErrorRateIsExplainedByTheMostFrequentErrors() throws IOException {
    Outcome full =
        new Outcome.Failed("status 500, expected 201: \"QueuePool limit of size 20 reached\"");
    run.answers(7, "task", "create task", 5, full)
        .answers(2, "task", "create task", 5, new Outcome.TimedOut("no answer in time"));
    Verdict verdict = verdict(run.end(), Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1));
    assertThat(verdict.reasons())
        .containsExactly(
            "7 x status 500, expected 201 at create task: \"QueuePool limit of size 20 reached\".",
            "2 x no answer in time at create task.",
            "errors: 47.368 %, limit 1 % (19 samples).");
  }

  @Test
  void latencyObjectiveIsNotExplainedByErrors() throws IOException {
    run.answers(1, "task", "create task", 5, new Outcome.Failed("status 500, expected 201"));
    assertThat(verdict(run.end(), MISSED).reasons()).containsExactly(WHY_MISSED);
  }

  @Test
  void runPassesWithCrashedStepsOnlyIfConfigured() throws IOException {
    run.recorder.crash(new RequestKey("task", "own function"), "IllegalStateException: no chunk");
    run.recorder.unmeasured(new RequestKey("task", "pace"), "no such value");
    Verdict verdict = verdict(run.end(), MET);
    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.reasons()).containsExactly("The objective holds.");
    assertThat(verdict.remarks())
        .containsExactly("Steps that crashed before anything was sent: 1; see the errors.");
  }

  @Test
  void exceptionOfAFunctionCountsAsAFailedRequest() throws IOException {
    run.recorder.crash(new RequestKey("task", "own function"), "IllegalStateException: no chunk");
    assertThat(verdict(run.end(), Objective.ofRun(ObjectiveMetric.ERROR_RATE, 0.05)).status())
        .isEqualTo(VerdictStatus.FAILED);
  }

  @Test
  void oneMissedObjectiveFailsTheRun() throws IOException {
    Verdict verdict = verdict(run.end(), MET, MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(verdict.reasons()).containsExactly(WHY_MISSED);
  }

  @Test
  void undecidedObjectiveFailsTheRun() throws IOException {
    Verdict verdict = verdict(run.end(), Objective.of("list tasks", ObjectiveMetric.P95, 100));
    assertThat(verdict.status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(verdict.reasons()).containsExactly("list tasks p95: no samples.");
  }

  @Test
  void endOfTheTargetFailsTheRunAndIsTheFirstReason() throws IOException {
    run.recorder.note(NoteKind.TARGET_DOWN, "platform ended, exit code 137");
    Verdict verdict = verdict(run.end(), MET, MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(verdict.reasons())
        .containsExactly(
            "The target failed 4 s into the load: platform ended, exit code 137.", WHY_MISSED);
  }

  @Test
  void untrustworthyMeasurementsMakeARunInvalid() throws IOException {
    run.recorder.note(NoteKind.INVALID, "the generator stood still for 3 s");
    Verdict verdict = verdict(run.end(), MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(verdict.reasons())
        .containsExactly(
            "The figures cannot be trusted 4 s into the load: the generator stood still for 3 s.",
            WHY_MISSED);
  }

  @Test
  void runWithoutObjectivesIsUndecided() throws IOException {
    Verdict verdict = verdict(run.end());
    assertThat(verdict.status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(verdict.reasons()).singleElement().asString().contains("No objective was judged");
  }

  @Test
  void interruptedRunIsAbortedDespiteFailedObjectives() throws IOException {
    run.recorder.note(NoteKind.TARGET_DOWN, "platform ended, exit code 137");
    run.recorder.note(NoteKind.ABORTED, "interrupted");
    Verdict verdict = verdict(run.end(), MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(verdict.reasons())
        .as("the cause before what followed from it")
        .containsExactly(
            "The target failed 4 s into the load: platform ended, exit code 137.",
            "The run was cut short 4 s into the load: interrupted.",
            WHY_MISSED);
  }

  @ParameterizedTest
  @EnumSource(
      value = NoteKind.class,
      names = {"TARGET_DOWN", "INVALID", "ABORTED"})
  void remarksAreKeptForEveryVerdict(NoteKind cause) throws IOException {
    run.recorder.metric(new MetricKey(MetricKind.VALUE, "pace", ""), -1);
    run.recorder.remark("2 accounts logged in late.");
    run.recorder.note(cause, "a cause");
    assertThat(verdict(run.end(), MET).remarks())
        .satisfiesExactly(
            rejected -> assertThat(rejected).startsWith("Metric pace: 1 of 1 value was rejected"),
            noted -> assertThat(noted).isEqualTo("2 accounts logged in late."));
  }

  @Test
  void unstartedRunKeepsItsRemarks(@TempDir Path other) throws IOException {
    RecordedRun none = new RecordedRun(other, PlannedLoad.closed(10, 1, 10));
    none.recorder.remark("2 accounts logged in late.");
    none.recorder.note(NoteKind.ERROR, "a cause");
    assertThat(verdict(none.end(), MET).remarks()).containsExactly("2 accounts logged in late.");
  }

  @Test
  void runEndedBeforeItsLoadHasThatSingleReason(@TempDir Path other) throws IOException {
    RecordedRun none = new RecordedRun(other, PlannedLoad.closed(10, 1, 10));
    none.recorder.note(NoteKind.ABORTED, "the load generator received a signal to end");
    Verdict verdict = verdict(none.end(), MET, MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons())
        .containsExactly(
            "The run was cut short before the load began: the load generator received a signal to end.");
  }

  @Test
  void unstartedRunHasTheVerdictErrorAndEveryReason(@TempDir Path other) throws IOException {
    RecordedRun none = new RecordedRun(other, PlannedLoad.closed(10, 1, 10));
    none.recorder.note(NoteKind.ERROR, "load.users must be positive, was -5 (-Dusers)");
    none.recorder.note(NoteKind.ERROR, "unknown key load.usres (-Dload.usres)");
    Verdict verdict = verdict(none.end());
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons())
        .containsExactly(
            "load.users must be positive, was -5 (-Dusers)",
            "unknown key load.usres (-Dload.usres)");
  }

  @Test
  void runKilledBeforeTheLoadHasTheVerdictError(@TempDir Path other) throws IOException {
    RecordedRun none = new RecordedRun(other, PlannedLoad.closed(10, 1, 10));
    none.seconds(2).close();
    Verdict verdict = verdict(RunData.read(none.folder), MET);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons()).singleElement().asString().startsWith("The event log ends");
  }

  @Test
  void invalidTakesPrecedenceOverAborted() throws IOException {
    run.recorder.note(NoteKind.ABORTED, "interrupted");
    run.recorder.note(NoteKind.INVALID, "the generator stood still for 3 s");
    Verdict verdict = verdict(run.end(), MISSED);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(verdict.reasons())
        .hasSize(3)
        .startsWith(
            "The figures cannot be trusted 4 s into the load: the generator stood still for 3 s.",
            "The run was cut short 4 s into the load: interrupted.");
  }

  @Test
  void runWithoutAnEndEventIsAborted() throws IOException {
    run.close();
    Verdict verdict = verdict(RunData.read(run.folder), MET);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(verdict.reasons())
        .containsExactly(
            "The event log ends after 4 s: the run was killed, could not write it, or still continues.");
  }

  @Test
  void informationalNotesDoNotChangeTheVerdict() throws IOException {
    run.recorder.note(NoteKind.INFO, "half-time");
    assertThat(verdict(run.end(), MET).passed()).isTrue();
  }

  @Test
  void objectivesWithoutSamplesShareTheLastLine() throws IOException {
    Verdict verdict =
        verdict(
            run.end(),
            Objective.of("list tasks", ObjectiveMetric.P95, 100),
            Objective.of("create task", ObjectiveMetric.P95, 100),
            MISSED);
    assertThat(verdict.reasons())
        .containsExactly(
            WHY_MISSED,
            "No samples for 2 objectives: list tasks p95 <= 100 ms, create task p95 <= 100 ms.");
  }

  @Test
  void firstObjectivesWithoutSamplesAreNamed() throws IOException {
    Objective[] many =
        IntStream.range(0, 8)
            .mapToObj(number -> Objective.of("call " + number, ObjectiveMetric.P95, 100))
            .toArray(Objective[]::new);
    assertThat(verdict(run.end(), many).reasons())
        .singleElement()
        .asString()
        .startsWith("No samples for 8 objectives: call 0 p95")
        .endsWith("call 4 p95 <= 100 ms and 3 more.");
  }

  @Test
  void tooFewSamplesAreReportedSeparatelyWithoutAnotherCause() throws IOException {
    assertThat(verdict(run.end(), NEEDS_100).reasons())
        .singleElement()
        .asString()
        .contains("only 10 of the required 100 samples: undecided");
  }

  @Test
  void undecidedObjectivesOfAnAbortedRunShareOneLine() throws IOException {
    run.recorder.note(NoteKind.ABORTED, "no request succeeded for 30 s: 157 failures");
    Verdict verdict =
        verdict(
            run.end(),
            NEEDS_100,
            Objective.of("list tasks", ObjectiveMetric.P95, 100));
    assertThat(verdict.reasons())
        .containsExactly(
            "The run was cut short 4 s into the load: no request succeeded for 30 s: 157 failures.",
            "No or too few samples for 2 objectives: get task p99 <= 100 ms,"
                + " list tasks p95 <= 100 ms.");
  }

  @Test
  void failedSetupIsTheFirstReason() throws IOException {
    run.recorder.setup("log in", new Outcome.Failed("status 404, expected 200"), 5_000_000);
    Verdict verdict =
        verdict(run.end(), MISSED, Objective.ofRun(ObjectiveMetric.SETUP_FAILURES, 1));
    assertThat(verdict.reasons())
        .containsExactly(
            "1 x status 404, expected 200 at log in.",
            "setup failures: 100 %, limit 1 % (1 sample).",
            WHY_MISSED);
  }
}
