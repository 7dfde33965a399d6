package dev.gauntlet.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.run.plan.ResultsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNamesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:05Z");

  @TempDir Path results;
  private RunFolder suite;
  private RunFolder smoke;

  @BeforeEach
  void runASuite() throws IOException {
    suite = new ResultsDirectory(results).newRun("suite-quick", NOON, Duration.ZERO);
    Path around = suite.path().resolve("Smoke");
    smoke = new ResultsDirectory(around).newRun("Smoke", NOON.plusSeconds(60), Duration.ZERO);
    Files.writeString(suite.path().resolve(SuiteFolder.RESULT), "{}");
  }

  private Path named(String id) {
    return new RunNames(results).folder(id).path();
  }

  @Test
  void memberOfASuiteIsARun() {
    assertThat(named("20261121-120005Z-suite-quick/Smoke")).isEqualTo(smoke.path());
    assertThat(named("latest/Smoke")).isEqualTo(smoke.path());
  }

  @Test
  void runIsFoundByEverySpellingOfTheDirectory() throws IOException {
    Path link = Files.createSymbolicLink(results.resolveSibling("link-" + suite.name()), results);
    Path own = Path.of("").toAbsolutePath();
    for (Path spelling :
        List.of(
            results.resolve("."),
            results.resolve("../" + results.getFileName()),
            own.relativize(results),
            Path.of(".").resolve(own.relativize(results)),
            link)) {
      assertThat(new RunNames(spelling).folder("latest/Smoke").path().toRealPath())
          .as("%s", spelling)
          .isEqualTo(smoke.path().toRealPath());
    }
    Files.delete(link);
  }

  @Test
  void runIsFoundByItsPath() {
    assertThat(named(results.resolve("latest/Smoke").toString())).isEqualTo(smoke.path());
    assertThat(named(results.resolve(suite.name()).resolve("Smoke") + "/")).isEqualTo(smoke.path());
  }

  @Test
  void namesAreNoPathsWhereTheResultsContainTheWorkingDirectory() {
    Path own = Path.of("").toAbsolutePath();
    RunNames above = new RunNames(own.getParent());
    for (Path name : List.of(Path.of("latest"), Path.of("latest/Smoke"), own.getFileName())) {
      assertThat(above.withinResults(name)).isEqualTo(name);
    }
    assertThat(above.withinResults(own)).isEqualTo(own.getFileName());
  }

  @Test
  void folderWithoutRunsIsReportedWithTheNextStep() throws IOException {
    Path file = Files.createFile(results.resolve("file"));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> new RunNames(file).folder("latest"))
        .withMessage(
            "%s is no directory of runs; choose another directory with -Dresults="
                .formatted(file));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> new RunNames(results.resolve("none")).folder("latest"))
        .withMessageEndingWith(
            "none does not exist; choose another directory with -Dresults=");
  }

  @Test
  void missingOrEmptyLatestIsAnsweredWithTheNewestRun() throws IOException {
    Files.writeString(smoke.eventLog(), "");
    Path latest = results.resolve("latest");
    Files.delete(latest);
    String message =
        "there is no run latest in %s, the newest is 20261121-120105Z-smoke; name it, or choose"
            + " another directory with -Dresults=";
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest"))
        .withMessage(message.formatted(results));
    Files.createFile(latest);
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest"))
        .withMessage(message.formatted(results));
  }

  @Test
  void runIsFoundByItsFolderName() throws IOException {
    Files.writeString(smoke.eventLog(), "");
    assertThat(named("20261121-120105Z-smoke")).isEqualTo(smoke.path());
  }

  @Test
  void latestMayBeAFileInsteadOfALink() throws IOException {
    Files.delete(results.resolve("latest"));
    Files.writeString(results.resolve("latest"), suite.name() + "\n");
    assertThat(named("latest/Smoke")).isEqualTo(smoke.path());
  }

  @Test
  void suiteIsNotARun() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest"))
        .withMessage("latest is a suite; name one of its simulations: latest/Smoke");
  }

  @Test
  void folderOutsideTheResultsIsNotARun() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest/../.."))
        .withMessageContaining("there is no run latest/../..");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest/Spike"))
        .withMessageContaining("there is no run latest/Spike");
  }
}
