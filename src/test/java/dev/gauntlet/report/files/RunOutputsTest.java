package dev.gauntlet.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.Golden;
import dev.gauntlet.measure.GeneratorHost;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.report.RunsTable;
import dev.gauntlet.report.StreamTable;
import dev.gauntlet.report.TransferTable;
import dev.gauntlet.result.GroupResult;
import dev.gauntlet.result.GroupedRun;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutputsTest {

  private static final Objectives OBJECTIVES =
      Objectives.of(
          Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10),
          Objective.of("create task", ObjectiveMetric.P95, 100));

  @TempDir Path results;
  private RunData run;
  private RunFolder folder;

  @BeforeEach
  void play() throws IOException {
    run = EventfulRun.played(results, "20261121-120000-spike").end();
    folder = run.folder();
  }

  @Test
  void allOutputsContainTransferValues() throws IOException {
    write();
    RunResult result = RunResultFile.read(folder.result());
    String page = Files.readString(folder.report());
    String console = ConsoleTable.of(result, folder.path());
    String summary = Files.readString(folder.summary());
    String csv = Files.readString(folder.transfers());
    for (TransferFigure figure : TransferFigure.values()) {
      assertThat(result.work().totals().transfer().figures()).containsKey(figure.toString());
      assertThat(page).containsIgnoringCase(TransferTable.title(figure));
      assertThat(console).contains(TransferTable.title(figure));
      assertThat(summary).contains(TransferTable.title(figure));
      assertThat(csv).contains(",Aggregated," + figure + "," + figure.unit() + ",");
    }
  }

  @Test
  void allOutputsContainStreamValues() throws IOException {
    write();
    RunResult result = RunResultFile.read(folder.result());
    String page = Files.readString(folder.report());
    String console = ConsoleTable.of(result, folder.path());
    String summary = Files.readString(folder.summary());
    String csv = Files.readString(folder.streams());
    for (StreamFigure figure : StreamFigure.values()) {
      assertThat(result.work().totals().streams().figures()).containsKey(figure.toString());
      assertThat(page).containsIgnoringCase(StreamTable.title(figure));
      assertThat(console).contains(StreamTable.title(figure));
      assertThat(summary).contains(StreamTable.title(figure));
      assertThat(csv).contains("task,get task," + figure + "," + figure.unit() + ",");
    }
    assertThat(List.of(console, summary)).allMatch(text -> text.contains("task saved, ms"));
    assertThat(console).containsPattern("get task \\(task\\) +40 +0 +0 +10 +0 +0 +0 +0\n");
    assertThat(summary).contains("| get task (task) | 40 | 0 | 0 | 10 | 0 | 0 | 0 | 0 |");
    assertThat(page)
        .containsIgnoringCase("task saved, ms")
        .contains("<h3 id=\"streams\">Streams</h3>", "<td>40</td><td>0</td><td>0</td><td>10</td>");
    assertThat(csv)
        .contains("task,get task,task saved,ms,20,45.0,", "task,get task,cut,streams,10,N/A,");
  }

  @Test
  void runWithoutStreamsHasNoTableOfThem() throws IOException {
    Path path = Files.createDirectory(results.resolve("groups"));
    run = GroupedRun.played(new RecordedRun(path, PlannedLoad.closed(12, 7, 40))).end();
    folder = run.folder();
    write();
    assertThat(folder.streams()).doesNotExist();
    assertThat(Files.readString(folder.report())).doesNotContain("id=\"streams\"");
    assertThat(Files.readString(folder.summary())).doesNotContain("error-event");
  }

  @Test
  void allOutputsContainGroupValues() throws IOException {
    Path path = Files.createDirectory(results.resolve("groups"));
    run = GroupedRun.played(new RecordedRun(path, PlannedLoad.closed(12, 7, 40))).end();
    folder = run.folder();
    assertThat(write()).isEmpty();
    ResultSchema.assertFits(folder.result());
    RunResult result = RunResultFile.read(folder.result());
    assertThat(result.work().load().groups())
        .extracting(GroupResult::name)
        .containsExactly("readers", "writers");
    assertThat(ConsoleTable.of(result, folder.path()))
        .containsPattern("\nreaders +3 +24 +120 +0 \\(0.0 %\\) +0 +10 +40 +40\n")
        .containsPattern("\nwriters +4 +0 +16 +4 \\(25.0 %\\) +0 +200 +200 +200\n");
    assertThat(Files.readString(folder.summary()))
        .contains("| readers | 3 | 24 | 120 | 0 (0.0 %) | 0 | 10 | 40 | 40 |");
    assertThat(Files.readString(folder.report()))
        .containsSubsequence(
            "<th scope=\"row\">readers</th><td>3</td><td>24</td><td>120</td>",
            "all of writers",
            "readers/steady + writers/burst",
            "colspan=\"9\">readers</th>",
            "steady",
            "quiet",
            "colspan=\"9\">writers</th>",
            "burst");
  }

  @Test
  void averageContentSizeOverTimeConvergesToThatOfTheRun() throws IOException {
    write();
    List<String> overTime = Files.readAllLines(folder.timeseries());
    assertThat(overTime.get(0)).endsWith(",Total Average Content Size");
    assertThat(overTime.get(1)).endsWith(",N/A");
    assertThat(overTime.get(overTime.size() - 1)).endsWith("," + aggregated("Average Content Size"));
  }

  private String aggregated(String column) throws IOException {
    List<String> lines = Files.readAllLines(folder.stats());
    int place = List.of(lines.get(0).split(",")).indexOf(column);
    return lines.get(lines.size() - 1).split(",")[place];
  }

  private List<String> write() throws IOException {
    return RunOutputs.write(run, result());
  }

  private RunResult result() throws IOException {
    return Judge.judge(run, OBJECTIVES).result(run);
  }

  @Test
  void machineReadableOutputIsUnchanged() throws Exception {
    assertThat(write()).isEmpty();
    Golden.assertMatches("junit.xml", Files.readString(folder.junit()));
    Golden.assertMatches("summary.md", Files.readString(folder.summary()));
    Golden.assertMatches("stats.csv", Files.readString(folder.stats()));
    Golden.assertMatches("failures.csv", Files.readString(folder.failures()));
    Golden.assertMatches("streams.csv", Files.readString(folder.streams()));
    Golden.assertMatches("timeseries.csv", Files.readString(folder.timeseries()));
    Golden.assertMatches("manifest.json", Files.readString(folder.manifest()));
  }

  @Test
  void timeSeriesTableAddsUpToTheRequestTable() throws Exception {
    write();
    String[] last = last(folder.timeseries());
    String[] total = last(folder.stats());
    assertThat(last[17]).describedAs("requests").isEqualTo(total[2]).isEqualTo("610");
    assertThat(last[18]).describedAs("failures").isEqualTo(total[3]).isEqualTo("10");
    assertThat(last[19]).describedAs("median").isEqualTo(total[4]);
    assertThat(last[22]).describedAs("max").isEqualTo(total[7]);
  }

  private static String[] last(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    return lines.get(lines.size() - 1).split(",");
  }

  @Test
  void surefireReaderParsesTheTestCases() throws Exception {
    write();
    TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
    try (InputStreamReader in =
        new InputStreamReader(Files.newInputStream(folder.junit()), StandardCharsets.UTF_8)) {
      List<ReportTestSuite> suites = parser.parse(in);
      assertThat(suites).hasSize(1);
      assertThat(suites.get(0).getNumberOfTests()).isEqualTo(3);
      assertThat(suites.get(0).getNumberOfFailures()).isEqualTo(2);
      assertThat(suites.get(0).getTestCases())
          .extracting(test -> test.getName())
          .containsExactly("errors <= 10 %", "create task p95 <= 100 ms", "verdict");
    }
  }

  @Test
  void resultMatchesItsSchemaExactly() throws Exception {
    write();
    ResultSchema.assertFits(folder.result());
  }

  @Test
  void outputsContainNoControlCharacters() throws Exception {
    String steering = "\u001b[31m\u0007\u202e\u0000\u009b";
    RecordedRun evil =
        new RecordedRun(
            Files.createDirectory(results.resolve("x")),
            RecordedRun.header(
                PlannedLoad.closed(9, 1, 9),
                new Provenance(
                    steering,
                    steering,
                    1,
                    steering,
                    "",
                    new GeneratorHost(steering, 1, 1),
                    steering,
                    Map.of()),
                JudgedScope.NOTHING,
                Map.of()));
    evil.recorder.loadStarted();
    evil.answers(1, "j" + steering, "r" + steering, 5, new Outcome.Failed("e" + steering));
    evil.seconds(3);
    evil.recorder.note(NoteKind.TARGET_DOWN, steering);
    RunData data = evil.end();
    RunResult judged = Judge.judge(data, OBJECTIVES).result(data);
    assertThat(RunOutputs.write(data, judged)).isEmpty();
    RunsTable table = new RunsTable(ZoneOffset.UTC);
    table.add(data.folder(), Optional.of(judged));
    assertThat(
            List.of(
                Files.readString(data.folder().report()),
                Files.readString(data.folder().junit()),
                Files.readString(data.folder().summary()),
                table.text(),
                ConsoleTable.of(judged, data.folder().path())))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("\uFFFD")
                    .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|\\x{202e}"));
  }

  @Test
  void unstartedRunHasItsReasonsInEveryFile() throws Exception {
    RecordedRun none =
        new RecordedRun(Files.createDirectory(results.resolve("e")), PlannedLoad.closed(0, 0, 0));
    none.recorder.note(NoteKind.ERROR, "load.users must be positive, was -5 (-Dusers)");
    RunData data = none.end();
    RunFolder error = data.folder();
    assertThat(RunOutputs.write(data, Judge.judge(data, Objectives.of()).result(data))).isEmpty();
    ResultSchema.assertFits(error.result());
    assertThat(RunResultFile.read(error.result()).verdict().status())
        .isEqualTo(VerdictStatus.ERROR);
    assertThat(Files.readString(error.manifest())).contains("\"verdict\" : \"error\"");
    assertThat(Files.readString(error.summary()))
        .startsWith("## Spike: ERROR\n\n- load.users must be positive, was -5")
        .doesNotContain("objective");
    assertThat(Files.readString(error.junit()))
        .contains("tests=\"1\" failures=\"0\" errors=\"1\"", "<error message=\"load.users must");
    assertThat(Files.readString(error.report()))
        .contains("Spike: error", "load.users must be positive, was -5", "The load did not start")
        .doesNotContain("There was no good answer", "<script");
  }

  @Test
  void unwritableFileIsReportedAndTheOthersAreWritten() throws Exception {
    Files.createDirectories(folder.summary().resolve("occupied"));
    assertThat(write()).singleElement().asString().contains("summary.md could not be written");
    assertThat(folder.report()).isNotEmptyFile();
    assertThat(folder.manifest()).content().contains("report.html").doesNotContain("summary.md");
  }

  @Test
  void partiallyWrittenFileIsNeverVisible() throws Exception {
    write();
    try (var files = Files.list(folder.path())) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }
}
