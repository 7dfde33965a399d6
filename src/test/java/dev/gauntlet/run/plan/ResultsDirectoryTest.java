package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsDirectoryTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:05Z");

  @TempDir Path temp;

  private RunFolder newRun(Instant start) {
    return new ResultsDirectory(temp.resolve("results")).newRun("Spike", start, Duration.ZERO);
  }

  private static String name(RunFolder folder) {
    return folder.path().getFileName().toString();
  }

  @Test
  void runIsNamedAfterStartTimeAndSimulation() {
    RunFolder folder = newRun(NOON);
    assertThat(name(folder)).isEqualTo("20261121-120005Z-spike");
    assertThat(folder.logs()).isEmptyDirectory();
  }

  private static String read(String text) {
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("results", text), Map.of(), ResultsDirectoryTest.class.getClassLoader()));
    Optional<ResultsDirectory> read = ResultsDirectory.read(settings.section("results"));
    settings.throwIfProblems();
    return read.orElseThrow().path().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "./results,            results",
    "results/,             results",
    "results/../other/./x, other/x",
    "., .",
    "/tmp//x/../y,         /tmp/y",
  })
  void everySpellingOfAPathIsTheSameDirectory(String given, String path) {
    assertThat(read(given)).isEqualTo(Path.of(path).toString());
  }

  @Test
  void tildeIsTheHomeDirectory() {
    String home = System.getProperty("user.home");
    assertThat(read("~")).isEqualTo(Path.of(home).toString());
    assertThat(read("~/x")).isEqualTo(Path.of(home, "x").toString());
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read("~other/x"))
        .withMessageContaining("results.directory must be written out: only ~/ is expanded");
  }

  @Test
  void parentOfALinkIsResolvedAsByTheOperatingSystem() throws IOException {
    Path deep = Files.createDirectories(temp.resolve("a/b"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), deep);
    Path beside = Files.createDirectories(temp.resolve("a/c"));
    assertThat(read(link.resolve("../c").toString())).isEqualTo(beside.toRealPath().toString());
  }

  @Test
  void runNameIsIndependentOfTheTimeZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(name(newRun(NOON))).isEqualTo("20261121-120005Z-spike");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void runIsFoundByItsProcessDespitePidReuse() throws IOException {
    ResultsDirectory results = new ResultsDirectory(temp);
    RunData run = EventfulRun.played(temp, "20261121-120000Z-spike").end();
    RunOutputs.write(run, Judge.judge(run, Objectives.of()).result(run));
    long process = run.header().run().process();
    assertThat(results.runOf(process, run.span().start())).isPresent();
    assertThat(results.runOf(process + 1, run.span().start())).isEmpty();
    assertThat(results.runOf(process, run.span().start().plusMillis(1))).isEmpty();
  }

  @Test
  void runsOfTheSameSecondAreNumbered() {
    assertThat(Stream.generate(() -> name(newRun(NOON))).limit(3))
        .containsExactly(
            "20261121-120005Z-spike", "20261121-120005Z-spike-2", "20261121-120005Z-spike-3");
  }

  @Test
  void latestPointsToTheNewestRun() throws IOException {
    newRun(NOON);
    RunFolder newest = newRun(NOON.plusSeconds(3600));
    Path latest = temp.resolve("results/latest");
    assertThat(latest.toRealPath()).isEqualTo(newest.path().toRealPath());
    assertThat(Files.readSymbolicLink(latest)).isRelative();
    try (Stream<Path> all = Files.list(temp.resolve("results"))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("20261121-120005Z-spike", "20261121-130005Z-spike", "latest");
    }
  }

  @Test
  void latestFileIsReplaced() throws IOException {
    newRun(NOON);
    Path latest = temp.resolve("results/latest");
    Files.delete(latest);
    Files.writeString(latest, "20261121-120005Z-spike");
    RunFolder newest = newRun(NOON.plusSeconds(3600));
    assertThat(latest.toRealPath()).isEqualTo(newest.path().toRealPath());
  }

  @Test
  void unwritableDirectoryIsReportedWithTheNextStep() throws IOException {
    Path file = Files.createFile(temp.resolve("occupied"));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> new ResultsDirectory(file).newRun("Spike", NOON, Duration.ZERO))
        .withMessageStartingWith("results cannot be written to " + file)
        .withMessageEndingWith("choose another with -Dresults=")
        .withMessageNotContaining("\n");
  }

  @Test
  void unusableDirectoryIsDetectedBeforeAnythingIsCreated() throws IOException {
    Path file = Files.createFile(temp.resolve("occupied"));
    Path below = temp.resolve("not/made/yet");
    assertThat(new ResultsDirectory(below).objection(Duration.ofHours(1))).isEmpty();
    assertThat(new ResultsDirectory(file.resolve("below")).objection(Duration.ZERO))
        .hasValueSatisfying(objection -> assertThat(objection).contains("occupied is no folder"));
    assertThat(temp).isDirectoryNotContaining("glob:**not");
  }

  @Test
  void folderNamedLatestIsRejectedAndNothingIsCreated() throws IOException {
    Path latest = Files.createDirectories(temp.resolve("latest"));
    String objection =
        latest
            + " is a directory, and Gauntlet creates the link to the last run there: move it away, or"
            + " choose another with -Dresults=";
    ResultsDirectory results = new ResultsDirectory(temp);
    assertThat(results.objection(Duration.ZERO))
        .hasValueSatisfying(why -> assertThat(why).endsWith(objection));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> results.newRun("Spike", NOON, Duration.ZERO))
        .withMessageEndingWith(objection);
    assertThat(temp.toFile().list()).containsExactly("latest");
  }

  @Test
  void tooLongNameIsRejected() {
    Path tooLong = temp.resolve("x".repeat(300)).resolve("below");
    assertThat(new ResultsDirectory(tooLong).objection(Duration.ZERO))
        .hasValueSatisfying(why -> assertThat(why).contains("a name of 300 bytes, at most 255"));
  }

  @Test
  void danglingLinkIsRejected() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    for (Path place : List.of(link, link.resolve("below"))) {
      assertThat(new ResultsDirectory(place).objection(Duration.ZERO))
          .hasValueSatisfying(why -> assertThat(why).contains("link is a broken link"));
    }
  }

  @Test
  void onlyAFullDiskSuggestsToFreeSpace() throws IOException {
    Path file = Files.createFile(temp.resolve("occupied"));
    assertThat(new ResultsDirectory(file).objection(Duration.ZERO))
        .contains(
            "cannot be written to %1$s (%1$s is no folder); choose another with -Dresults="
                .formatted(file));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fileSystemWithoutCapacityIsNotReportedAsFull() {
    assertThat(new ResultsDirectory(Path.of("/proc/none")).objection(Duration.ZERO))
        .hasValueSatisfying(
            objection ->
                assertThat(objection)
                    .matches(
                        ".*\\(.*/proc( is not on a disk)?\\); choose another with -Dresults="));
  }

  @Test
  void insufficientDiskSpaceIsReportedWithTheNextStep() {
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
  void readOnlyFolderIsRejected() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(locked)).as("the user may write everywhere").isFalse();
    assertThat(new ResultsDirectory(locked.resolve("results")).objection(Duration.ZERO))
        .hasValueSatisfying(
            objection -> assertThat(objection).contains("no permission to write to"));
  }
}
