package dev.gauntlet.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunTest {

  private static final String ID = "20261121-120000-spike";

  @TempDir Path results;

  private static SettingsSources options(String... namesAndValues) {
    Map<String, String> options =
        namesAndValues.length == 0 ? Map.of() : Map.of(namesAndValues[0], namesAndValues[1]);
    return new SettingsSources(options, Map.of(), KeptRunTest.class.getClassLoader());
  }

  private RunFolder played() throws IOException {
    return EventfulRun.played(results, ID).end().folder();
  }

  private static ObjectiveResult createTask(RunResult result) {
    return result.objectives().stream()
        .filter(objective -> objective.name().contains("create task p95"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runIsJudgedByItsOriginalObjectives() throws IOException {
    played();
    RunResult result = KeptRun.open(results, ID).judge(Optional.empty(), options());
    assertThat(createTask(result).allowed().limit()).isEqualTo(100);
    assertThat(result.verdict().status()).isEqualTo(VerdictStatus.FAILED);
  }

  @Test
  void misspelledSectionOfTheKeptConfigurationIsReported() throws IOException {
    Path kept = played().configuration();
    Files.writeString(kept, Files.readString(kept).replace("objectives", "objectivs"));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> KeptRun.open(results, ID).judge(Optional.empty(), options()))
        .withMessageContaining("unknown key objectivs, did you mean objectives?");
  }

  @Test
  void contractMayBeNamedLikeASetting(@TempDir Path contracts) throws IOException {
    played();
    Files.createFile(contracts.resolve("tls.conf"));
    SettingsSources sources =
        new SettingsSources(
            Map.of(),
            Map.of(),
            getClass().getClassLoader(),
            NamedFiles.OBJECTIVES,
            new NamedFiles(contracts));
    assertThat(KeptRun.open(results, ID).judge(Optional.empty(), sources).verdict().status())
        .isEqualTo(VerdictStatus.FAILED);
  }

  @Test
  void optionsAndObjectiveFileOverrideTheOriginalObjectives() throws IOException {
    played();
    Path file = results.resolve("easier.conf");
    Files.writeString(file, "objectives.ma.\"create task\".p95 = 1 s");
    KeptRun run = KeptRun.open(results, ID);
    assertThat(createTask(run.judge(Optional.of(file), options())).passed()).isTrue();
    SettingsSources strict = options("objectives.ma.create task.p95", "1 ms");
    assertThat(createTask(run.judge(Optional.of(file), strict)).allowed().limit()).isEqualTo(1);
  }

  @Test
  void invalidObjectivesAreReportedAsConfigurationErrors() throws IOException {
    played();
    KeptRun run = KeptRun.open(results, ID);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> run.judge(Optional.empty(), options("objectives.run.eror-rate", "1 %")))
        .withMessageContaining("did you mean error-rate?");
  }

  @Test
  void objectiveOfAnUnknownContractIsAnUnknownKey() throws IOException {
    played();
    KeptRun run = KeptRun.open(results, ID);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> run.judge(Optional.empty(), options("objectives.rn.p95", "1 s")))
        .withMessageContaining("unknown key objectives.rn, did you mean run?");
  }

  @Test
  void sectionWithoutEffectAndFileWithoutObjectivesAreReported() throws IOException {
    played();
    KeptRun run = KeptRun.open(results, ID);
    Path file = Files.writeString(results.resolve("a.conf"), "objectives {}\nload.users = 5\nx = 1");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> run.judge(Optional.of(file), options()))
        .withMessageContaining(
            "load cannot be changed for a run that has ended: remove it (%s: 2)".formatted(file))
        .withMessageContaining("unknown key x");
    Path empty = Files.writeString(results.resolve("empty.conf"), "# later");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> run.judge(Optional.of(empty), options()))
        .withMessageContaining(empty + " has no objectives { ... }");
  }

  @Test
  void objectiveOfAMissingPhaseIsReportedAsSkipped() throws IOException {
    played();
    Path file = results.resolve("phase.conf");
    Files.writeString(file, "objectives.run.p95 { limit = 1 s, phase = nope }");
    RunResult result = KeptRun.open(results, ID).judge(Optional.of(file), options());
    assertThat(result.verdict().remarks())
        .anyMatch(remark -> remark.contains("p95 in nope <= 1000 ms, because Spike has no phase"));
  }

  @Test
  void judgeWritesOnlyOnRequest() throws IOException {
    RunFolder folder = played();
    KeptRun run = KeptRun.open(results, ID);
    RunResult result = run.judge(Optional.empty(), options());
    assertThat(folder.result()).doesNotExist();
    run.write(result);
    assertThat(RunResultFile.read(folder.result()).verdict()).isEqualTo(result.verdict());
    assertThat(folder.report()).isNotEmptyFile();
  }

  @Test
  void killedRunIsJudgedUpToItsEnd() throws IOException {
    RecordedRun killed = EventfulRun.played(results, ID);
    killed.close();
    tear(killed.folder.latencyLog());
    tear(killed.folder.eventLog());
    RunResult result = KeptRun.open(results, ID).judge(Optional.empty(), options());
    assertThat(result.verdict().status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(result.work().totals().counts().ok()).isGreaterThan(500);
  }

  @Test
  void unstartedRunHasTheVerdictErrorWithAnyConfiguration() throws IOException {
    RecordedRun none =
        new RecordedRun(Files.createDirectory(results.resolve(ID)), PlannedLoad.closed(9, 1, 9));
    none.recorder.note(NoteKind.ERROR, "unknown key objectives.run.eror-rate");
    none.end();
    Files.writeString(none.folder.configuration(), "objectives.run.eror-rate = 1");
    KeptRun kept = KeptRun.open(results, ID);
    RunResult result = kept.judge(Optional.empty(), options());
    kept.write(result);
    assertThat(result.verdict().status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(kept.table(result))
        .isEqualTo(
            "ERROR: unknown key objectives.run.eror-rate\nAll files of this run are in "
                + none.folder.path()
                + "\n");
  }

  private static void tear(Path log) throws IOException {
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, java.util.Arrays.copyOf(whole, whole.length - 20));
  }

  @Test
  void unknownRunIsReportedWithASuggestion() throws IOException {
    played();
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, "20261121-120000-spiek"))
        .withMessageContaining("there is no run 20261121-120000-spiek")
        .withMessageContaining("did you mean " + ID + "?");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, "../" + results.getFileName()));
  }

  @Test
  void missingOrBrokenFileIsNamed() throws IOException {
    RunFolder folder = played();
    Files.writeString(folder.eventLog(), "{\"type\n{}\n");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, ID))
        .withMessageContaining("line 1 is damaged");
    Files.delete(folder.configuration());
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, ID))
        .withMessageContaining("configuration.conf is missing");
    Files.createDirectory(folder.configuration());
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, ID))
        .withMessageContaining("configuration.conf is a directory, not a file");
  }

  @Test
  void truncatedLatencyLogIsDetected() throws IOException {
    RunFolder folder = played();
    List<String> lines = Files.readAllLines(folder.latencyLog());
    Files.write(folder.latencyLog(), lines.subList(0, lines.size() / 2));
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> KeptRun.open(results, ID))
        .withMessageMatching(
            ".*latency.hlog contains only \\d+ of the \\d+ answers that events.jsonl counts.*");
  }

  @Test
  void latestIsTheNewestRun() throws IOException {
    played();
    Files.writeString(results.resolve("latest"), ID);
    assertThat(KeptRun.open(results, "latest").folder().name()).isEqualTo(ID);
    Files.delete(results.resolve("latest"));
    Files.createSymbolicLink(results.resolve("latest"), Path.of(ID));
    assertThat(KeptRun.open(results, "latest").folder().name()).isEqualTo(ID);
  }

  @Test
  void archiveHoldsTheReportsWithoutPlatformLogs() throws IOException {
    RunFolder folder = played();
    Files.writeString(Files.createDirectories(folder.logs()).resolve("platform.log"), "private");
    Files.writeString(Files.createDirectories(folder.gatling()).resolve("index.html"), "theirs");
    Path zip = results.resolve("run.zip");
    new RunArchive(folder).write(zip);
    try (var opened = new java.util.zip.ZipFile(zip.toFile())) {
      assertThat(opened.stream().map(entry -> entry.getName()))
          .contains(ID + "/latency.hlog", ID + "/gatling/index.html")
          .noneMatch(name -> name.contains("/logs/"));
    }
  }

  @Test
  void archiveCreatesItsFolder() throws IOException {
    Path zip = results.resolve("to").resolve("mail").resolve("run.zip");
    new RunArchive(played()).write(zip);
    assertThat(zip).isNotEmptyFile();
  }

  @Test
  void unwritableArchiveIsReportedWithTheNextStep() throws IOException {
    RunFolder folder = played();
    Path file = Files.writeString(results.resolve("no-folder"), "");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> new RunArchive(folder).write(file.resolve("run.zip")))
        .withMessageContaining("choose another file with --output");
  }
}
