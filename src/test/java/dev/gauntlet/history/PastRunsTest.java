package dev.gauntlet.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.StoriedRun;
import dev.gauntlet.report.files.Outputs;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Metric;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTest {

  private static final Objectives OBJECTIVES =
      Objectives.of(Objective.ofRun(Metric.ERROR_RATE, 10));

  @TempDir Path results;

  private RunResult run(String id, Duration later) throws IOException {
    RunData run = StoriedRun.played(results, id, later).end();
    RunResult result = Judge.judge(run, OBJECTIVES).result(run);
    Outputs.write(run, result);
    return result;
  }

  @Test
  void theRunBeforeIsTheLatestEarlierOneOfItsKind() throws IOException {
    run("20261121-100000-spike", Duration.ZERO);
    RunResult second = run("20261121-110000-spike", Duration.ofHours(1));
    RunResult third = run("20261121-120000-spike", Duration.ofHours(2));
    PastRuns past = new PastRuns(results);
    assertThat(past.before(third)).contains(second);
    assertThat(past.before(second)).isPresent();
    assertThat(past.before(past.before(second).orElseThrow())).isEmpty();
  }

  @Test
  void brokenAndForeignFoldersArePassedOver() throws IOException {
    RunResult first = run("20261121-100000-spike", Duration.ZERO);
    Files.writeString(
        Files.createDirectories(results.resolve("20261121-103000-spike")).resolve("events.jsonl"),
        "");
    Files.createDirectories(results.resolve("20261121-104000-spike"));
    RunResult second = run("20261121-110000-spike", Duration.ofHours(1));
    PastRuns past = new PastRuns(results);
    assertThat(past.before(second)).contains(first);
    assertThat(past.folders())
        .extracting(RunFolder::name)
        .containsExactly("20261121-110000-spike", "20261121-103000-spike", "20261121-100000-spike");
  }

  @Test
  void withoutADirectoryThereIsNothingBefore() throws IOException {
    RunResult only = run("20261121-100000-spike", Duration.ZERO);
    assertThat(new PastRuns(results.resolve("elsewhere")).before(only)).isEmpty();
  }
}
