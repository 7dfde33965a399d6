package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedMachineRemarkTest {

  private static final Objective FAST = Objective.ofRun(ObjectiveMetric.P95, 100);
  private static final Objective FLAWLESS = Objective.ofRun(ObjectiveMetric.ERROR_RATE, 0);

  @TempDir Path folder;

  /** Ten seconds of answers of a given latency, on a machine that is busy for the first of them. */
  private RecordedRun run(boolean coLocated, int fullSeconds, double millis) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 2, 20));
    run.recorder.machine(new MachineUsage(1, 40));
    run.seconds(1);
    run.recorder.loadStarted(new GeneratorCapacity(coLocated, 4, 1024, 28_000));
    for (int second = 0; second < 10; second++) {
      run.recorder.machine(new MachineUsage(second < fullSeconds ? 0.98 : 0.93, 40));
      run.answers(20, "task", "get task", millis, new Outcome.Ok()).seconds(1);
    }
    return run;
  }

  private static Verdict verdict(RecordedRun run, Objective... objectives) throws IOException {
    return Judge.judge(run.end(), Objectives.of(objectives)).verdict();
  }

  @Test
  void failedRunOnABusySharedMachineGetsARemark() throws IOException {
    Verdict verdict = verdict(run(true, 6, 120), FLAWLESS, FAST);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(verdict.remarks())
        .containsExactly(
            "Load generator and platform shared a machine with a CPU usage of 96 %, which affects these"
                + " latencies; give the platform a separate machine, or plan fewer"
                + " users.");
  }

  @Test
  void interruptedRunHasTheSameRemark() throws IOException {
    RecordedRun run = run(true, 10, 120);
    run.recorder.note(NoteKind.ABORTED, "interrupted");
    assertThat(verdict(run, FAST).remarks())
        .singleElement()
        .asString()
        .contains("a CPU usage of 98 %");
  }

  @Test
  void halfOfTheLoadIsNotTheMajority() throws IOException {
    assertThat(verdict(run(true, 5, 120), FAST).remarks()).isEmpty();
  }

  @Test
  void dedicatedMachineHasNoRemark() throws IOException {
    assertThat(verdict(run(false, 10, 120), FAST).remarks()).isEmpty();
  }

  @Test
  void passedRunGetsNoRemark() throws IOException {
    Verdict verdict = verdict(run(true, 10, 80), FAST);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.PASSED);
    assertThat(verdict.remarks()).isEmpty();
  }

  @Test
  void errorsAreNotAttributedToTheMachine() throws IOException {
    RecordedRun run =
        run(true, 10, 80).answers(5, "task", "get task", 9, new Outcome.Failed("500"));
    assertThat(verdict(run, FLAWLESS, FAST).remarks()).isEmpty();
  }

  @Test
  void missingMachineUsageGivesNoRemark() throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 2, 20));
    run.recorder.loadStarted(new GeneratorCapacity(true, 4, 1024, 28_000));
    run.recorder.machine(new MachineUsage(-1, 40));
    run.answers(20, "task", "get task", 120, new Outcome.Ok()).seconds(2);
    assertThat(verdict(run, FAST).remarks()).isEmpty();
  }

  @Test
  void firstReadingIsIgnored() throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 2, 20));
    run.recorder.loadStarted(new GeneratorCapacity(true, 4, 1024, 28_000));
    run.recorder.machine(new MachineUsage(1, 40));
    run.answers(20, "task", "get task", 120, new Outcome.Ok()).seconds(1);
    Judgement judgement = Judge.judge(run.end(), Objectives.of(FAST));
    assertThat(judgement.verdict().remarks()).isEmpty();
    assertThat(judgement.health().cpu().machine()).isNull();
  }

  @Test
  void invalidRunHasNoRemark() throws IOException {
    RecordedRun run = run(true, 10, 120);
    for (int turn = 0; turn < 400; turn++) {
      run.recorder.metric(MetricKey.LOOP_DELAY, 210);
    }
    Verdict verdict = verdict(run, FAST);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(verdict.remarks()).isEmpty();
  }
}
