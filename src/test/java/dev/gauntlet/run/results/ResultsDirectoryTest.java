package dev.gauntlet.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.process.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultsDirectoryTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 21, 12, 0, 5);

  @TempDir Path temp;

  private RunFolder newRun(LocalDateTime start) {
    return new ResultsDirectory(temp.resolve("results")).newRun("Spike", start, Duration.ZERO);
  }

  private static String name(RunFolder folder) {
    return folder.path().getFileName().toString();
  }

  @Test
  void aRunIsNamedAfterItsStartAndSimulation() {
    RunFolder folder = newRun(NOON);
    assertThat(name(folder)).isEqualTo("20261121-120005-spike");
    assertThat(folder.logs()).isEmptyDirectory();
  }

  @Test
  void runsOfTheSameSecondAreNumbered() {
    assertThat(Stream.generate(() -> name(newRun(NOON))).limit(3))
        .containsExactly(
            "20261121-120005-spike", "20261121-120005-spike-2", "20261121-120005-spike-3");
  }

  @Test
  void latestPointsToTheNewestRun() throws IOException {
    newRun(NOON);
    RunFolder newest = newRun(NOON.plusHours(1));
    Path latest = temp.resolve("results/latest");
    assertThat(latest.toRealPath()).isEqualTo(newest.path().toRealPath());
    assertThat(Files.readSymbolicLink(latest)).isRelative();
    try (Stream<Path> all = Files.list(temp.resolve("results"))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("20261121-120005-spike", "20261121-130005-spike", "latest");
    }
  }

  @Test
  void latestMayHaveBeenAFile() throws IOException {
    newRun(NOON);
    Path latest = temp.resolve("results/latest");
    Files.delete(latest);
    Files.writeString(latest, "20261121-120005-spike");
    RunFolder newest = newRun(NOON.plusHours(1));
    assertThat(latest.toRealPath()).isEqualTo(newest.path().toRealPath());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidWithTheNextStep() throws IOException {
    Path file = Files.createFile(temp.resolve("occupied"));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> new ResultsDirectory(file).newRun("Spike", NOON, Duration.ZERO))
        .withMessageStartingWith("results cannot be written to " + file)
        .withMessageEndingWith("choose another with -Dresults=")
        .withMessageNotContaining("\n");
  }

  @Test
  void whatStandsAgainstAPlaceIsKnownBeforeAnythingIsMade() throws IOException {
    Path file = Files.createFile(temp.resolve("occupied"));
    Path below = temp.resolve("not/made/yet");
    assertThat(new ResultsDirectory(below).objection(Duration.ofHours(1))).isEmpty();
    assertThat(new ResultsDirectory(file.resolve("below")).objection(Duration.ZERO))
        .hasValueSatisfying(objection -> assertThat(objection).contains("occupied is no folder"));
    assertThat(temp).isDirectoryNotContaining("glob:**not");
  }

  @Test
  void moreThanTheDiskHoldsIsRefusedWithTheNextStep() {
    Duration aThousandYears = Duration.ofDays(365_000);
    ResultsDirectory results = new ResultsDirectory(temp.resolve("results"));
    assertThat(results.objection(aThousandYears))
        .hasValueSatisfying(
            objection ->
                assertThat(objection)
                    .contains("MB are free, a run of this length may need 1,752,000,100 MB")
                    .endsWith("make room there or choose another with -Dresults="));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> results.newRun("Spike", NOON, aThousandYears));
    assertThat(results.path()).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderWithoutTheRightToWriteIsRefused() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(locked)).as("whoever may write everywhere").isFalse();
    assertThat(new ResultsDirectory(locked.resolve("results")).objection(Duration.ZERO))
        .hasValueSatisfying(objection -> assertThat(objection).contains("no right to write into"));
  }
}
