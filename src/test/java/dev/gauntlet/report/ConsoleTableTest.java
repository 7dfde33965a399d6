package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.Golden;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTableTest {

  private static final Path FOLDER = Path.of("results", "2026-11-21-spike");
  private static final Outcome OK = new Outcome.Ok();
  private static final Objectives OBJECTIVES =
      Objectives.of(
          Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1),
          Objective.ofRun(ObjectiveMetric.OK_COUNT, 1),
          Objective.ofRun(ObjectiveMetric.USER_TIME, 90),
          Objective.of("create task", ObjectiveMetric.P95, 2000),
          Objective.of("get task progress", ObjectiveMetric.P95, 200));

  @TempDir Path folder;

  private RecordedRun begun() throws IOException {
    return begun(null);
  }

  private RecordedRun begun(GeneratorCapacity generator) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 2, 20));
    run.recorder.loadStarted(generator);
    return run.users(2, "task");
  }

  private String table(RunData run) throws IOException {
    return ConsoleTable.of(Judge.judge(run, OBJECTIVES).result(run), FOLDER);
  }

  private static void journey(RecordedRun run) throws IOException {
    run.recorder.journeyStarted("task");
    run.answers(1, "task", "create task", 1502, OK)
        .answers(120, "task", "get task", 4.25, OK)
        .answers(1, "mixed", "create task", 40, OK)
        .answers(1, "task", "get task progress", 0.42, OK);
    run.recorder.journeyCompleted("task");
  }

  @Test
  void passedRunPrintsItsTable() throws IOException {
    RecordedRun run = begun();
    for (int i = 0; i < 10; i++) {
      journey(run);
      run.seconds(1);
    }
    Golden.assertMatches("console-passed.txt", table(run.end()));
  }

  @Test
  void failedRunPrintsItsTableAndReasons() throws IOException {
    RecordedRun run = begun();
    for (int i = 0; i < 5; i++) {
      journey(run);
      run.answers(1, "task", "create task", 1, new Outcome.Refused()).seconds(1);
    }
    run.recorder.note(NoteKind.TARGET_DOWN, "platform ended, exit code 137");
    for (int i = 0; i < 7; i++) {
      run.answers(100 * i, "task", "get task", 1, new Outcome.Failed("status 50" + i));
    }
    run.answers(3, "task", "cancel task", 60_000, new Outcome.TimedOut("no answer in 60 s"));
    run.recorder.setup("log in", new Outcome.Failed("Connection refused"), 1);
    run.recorder.crash(new RequestKey("task", "create task"), "no attribute taskId");
    run.recorder.journeyStarted("task");
    Golden.assertMatches("console-failed.txt", table(run.seconds(1).end()));
  }

  @Test
  void remarkIsPrintedBelowTheReasons() throws IOException {
    RecordedRun run = begun(new GeneratorCapacity(true, 4, 1024, 28_000));
    for (int i = 0; i < 10; i++) {
      run.recorder.machine(new MachineUsage(0.99, 40));
      run.answers(2, "task", "create task", 2500, OK).seconds(1);
    }
    assertThat(table(run.end()))
        .containsSubsequence(
            "FAILED: ",
            "create task p95",
            "\nLoad generator and platform shared a machine with a CPU usage of 99 %, ",
            "\nAll files of this run are in ");
  }

  @Test
  void retriesAreListedBelowTheReasonsOfAPassedRun() throws IOException {
    RecordedRun run = begun();
    run.recorder.retried(new RequestKey("task", "create task"));
    for (int i = 0; i < 10; i++) {
      journey(run);
      run.seconds(1);
    }
    assertThat(table(run.end()))
        .containsSubsequence("PASSED: ", "\n1 request was sent again on a new connection");
  }

  @Test
  void runWithoutAnswersPrintsItsTable() throws IOException {
    assertThat(table(begun().seconds(1).end()))
        .contains(
            "Aggregated",
            "0 (0.0 %)",
            "FAILED: ",
            "No samples for 4 objectives: errors <= 1 %, good answers >= 1, create task p95");
  }
}
