package dev.gauntlet.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastRunsTest {

  private static final Objectives OBJECTIVES =
      Objectives.of(Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10));

  @TempDir Path results;

  /** A run with its outputs. */
  private record Made(RunFolder folder, RunResult result) {

    Optional<RunResult> before() {
      return PastRuns.with(folder).before(folder, result);
    }
  }

  private Made run(String id, int hour) throws IOException {
    RunData run = EventfulRun.played(results, id, Duration.ofHours(hour)).end();
    RunResult result = Judge.judge(run, OBJECTIVES).result(run);
    RunOutputs.write(run, result);
    return new Made(run.folder(), result);
  }

  private Made inSuite(String suite, int hour) throws IOException {
    return run("%s/Spike/20261121-1%s0005-spike".formatted(suite, hour), hour);
  }

  @Test
  void previousRunIsTheLatestEarlierRunOfTheSameKind() throws IOException {
    Made first = run("20261121-100000-spike", 0);
    Made second = run("20261121-110000-spike", 1);
    Made third = run("20261121-120000-spike", 2);
    assertThat(third.before()).contains(second.result);
    assertThat(second.before()).contains(first.result);
    assertThat(first.before()).isEmpty();
  }

  @Test
  void invalidAndForeignFoldersAreIgnored() throws IOException {
    Made first = run("20261121-100000-spike", 0);
    Files.writeString(
        Files.createDirectories(results.resolve("20261121-103000-spike")).resolve("events.jsonl"),
        "");
    Files.createDirectories(results.resolve("20261121-104000-spike"));
    Made second = run("20261121-110000-spike", 1);
    assertThat(second.before()).contains(first.result);
    assertThat(new PastRuns(results).folders())
        .extracting(RunFolder::name)
        .containsExactly("20261121-110000-spike", "20261121-100000-spike", "20261121-103000-spike");
  }

  @Test
  void aRunOfASuiteIsComparedWithThatOfAnEarlierSuite() throws IOException {
    Made first = inSuite("20261121-100000-suite-quick", 0);
    run("20261121-103000-spike", 1);
    Made second = inSuite("20261121-120000-suite-quick", 2);
    assertThat(second.before()).contains(first.result);
    assertThat(first.before()).isEmpty();
  }

  @Test
  void singleRunIsNotComparedWithASuiteRun() throws IOException {
    Made alone = run("20261121-100000-spike", 0);
    inSuite("20261121-110000-suite-quick", 1);
    assertThat(run("20261121-120000-spike", 2).before()).contains(alone.result);
  }

  @Test
  void suiteRunsAreListedAmongOthersNewestFirst() throws IOException {
    run("20261121-100000-spike", 0);
    inSuite("20261121-110000-suite-quick", 1);
    run("20261121-120000-spike", 2);
    assertThat(new PastRuns(results).folders())
        .extracting(RunFolder::name)
        .containsExactly("20261121-120000-spike", "20261121-110005-spike", "20261121-100000-spike");
  }

  @Test
  void newestRunIsTheLastStartedWhateverItsName() throws IOException {
    run("20261121-235900-spike", 0);
    run("20261121-110000Z-spike", 2);
    run("20261121-123000-spike", 1);
    assertThat(new PastRuns(results).folders())
        .extracting(RunFolder::name)
        .containsExactly(
            "20261121-110000Z-spike", "20261121-123000-spike", "20261121-235900-spike");
  }

  @Test
  void suiteNamesInLocalTimeAndUtcAreRecognized() throws IOException {
    Made first = run("20261121-100000-suite-quick/Spike/20261121-100005-spike", 0);
    Made second = run("20261121-090000Z-suite-quick/Spike/20261121-090005Z-spike", 2);
    assertThat(second.before()).contains(first.result);
  }

  @Test
  void unstartedRunIsNotAPreviousRun() throws IOException {
    Made first = run("20261121-100000-spike", 0);
    Path error = run("20261121-110000-spike", 1).folder.result();
    String made = Files.readString(error);
    assertThat(made).contains("\"status\" : \"passed\"");
    Files.writeString(
        error, made.replaceFirst("\"status\" : \"passed\"", "\"status\" : \"error\""));
    assertThat(run("20261121-120000-spike", 2).before()).contains(first.result);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"peakUsers\" : 4',       '\"peakUsers\" : 8'",
    "'\"userSeconds\" : 60.0',  '\"userSeconds\" : 120.0'",
    "'\"quick\" : true',        '\"quick\" : false'",
    "'\"model\" : \"closed\"', '\"model\" : \"open\"'",
    "'\"targetKind\" : \"embedded\"', '\"targetKind\" : \"suite\"'",
  })
  void anotherLoadOrTargetIsAnotherRun(String same, String other) throws IOException {
    Path first = run("20261121-100000-spike", 0).folder.result();
    assertThat(Files.readString(first)).contains(same);
    Files.writeString(first, Files.readString(first).replaceFirst(same, other));
    assertThat(run("20261121-110000-spike", 1).before()).isEmpty();
  }

  @Test
  void missingDirectoryHoldsNoPreviousRun() throws IOException {
    Made only = run("20261121-100000-spike", 0);
    assertThat(new PastRuns(results.resolve("elsewhere")).before(only.folder, only.result))
        .isEmpty();
  }
}
