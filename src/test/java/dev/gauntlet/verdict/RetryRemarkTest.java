package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryRemarkTest {

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 1));
    run.recorder.setup("log in", new Outcome.Ok(), 1);
    run.recorder.loadStarted();
    run.answers(4, "task", "get task", 5, new Outcome.Ok());
    run.answers(4, "task", "list tasks", 5, new Outcome.Ok());
  }

  private void retried(String journey, String request, int times) {
    for (int i = 0; i < times; i++) {
      run.recorder.retried(new RequestKey(journey, request));
    }
  }

  private Verdict verdict() throws IOException {
    return Judge.judge(
            run.seconds(1).end(), Objectives.of(Objective.ofRun(ObjectiveMetric.OK_COUNT, 1)))
        .verdict();
  }

  @Test
  void passedRunNamesItsRetries() throws IOException {
    retried("task", "get task", 3);
    retried("task", "list tasks", 1);
    retried(ErrorCount.SETUP, "log in", 1);
    Verdict verdict = verdict();
    assertThat(verdict.status()).isEqualTo(VerdictStatus.PASSED);
    assertThat(verdict.remarks())
        .containsExactly(
            "5 requests were sent again on a new connection, because the target had closed the"
                + " kept-alive connection: get task (task) 3 times, list tasks (task) 1 time, log in (setup)"
                + " 1 time. Latencies count from the first sending.");
  }

  @Test
  void runWithoutRetriesHasNoRemark() throws IOException {
    assertThat(verdict().remarks()).isEmpty();
  }
}
