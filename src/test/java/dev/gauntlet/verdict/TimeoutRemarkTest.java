package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeoutRemarkTest {

  private static final Outcome LATE =
      new Outcome.TimedOut("Request timeout to localhost/127.0.0.1:8000 after 20000 ms");
  private static final String REMARK =
      " failed requests are timeouts of the load generator: later answers of the target are not"
          + " measured; raise target.request-timeout above the target's own timeouts.";

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10));
    run.recorder.loadStarted();
    answers(100, new Outcome.Ok());
  }

  private void answers(int count, Outcome outcome) {
    run.answers(count, "task", "get task", 5, outcome);
  }

  private Verdict verdict(double mostErrors) throws IOException {
    run.seconds(4);
    return Judge.judge(
            run.end(), Objectives.of(Objective.ofRun(ObjectiveMetric.ERROR_RATE, mostErrors)))
        .verdict();
  }

  @Test
  void failedRunWithMostlyTimeoutsNamesTheTimeoutOption() throws IOException {
    answers(596, LATE);
    answers(8, new Outcome.Failed("status 500, expected 200"));
    Verdict verdict = verdict(0.01);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(verdict.remarks()).containsExactly("596 of 604" + REMARK);
  }

  @Test
  void passedRunNamesTheTimeoutOption() throws IOException {
    answers(1, LATE);
    Verdict verdict = verdict(5);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.PASSED);
    assertThat(verdict.remarks()).containsExactly("1 of 1" + REMARK);
  }

  @Test
  void runAbortedByTimeoutsNamesTheTimeoutOption() throws IOException {
    answers(50, LATE);
    run.recorder.note(NoteKind.ABORTED, "errors 100 % over 10 s");
    Verdict verdict = verdict(0.01);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(verdict.remarks()).containsExactly("50 of 50" + REMARK);
  }

  @Test
  void halfOfTheFailuresIsNotTheMajority() throws IOException {
    answers(50, LATE);
    answers(50, new Outcome.Failed("status 500, expected 200"));
    assertThat(verdict(0.01).remarks()).isEmpty();
  }

  @Test
  void connectTimeoutIsNotARequestTimeout() throws IOException {
    answers(50, new Outcome.TimedOut("connection timed out after 10000 ms: /10.0.0.1:80"));
    answers(50, new Outcome.TimedOut("handshake timed out after 10000ms"));
    assertThat(verdict(0.01).remarks()).isEmpty();
  }
}
