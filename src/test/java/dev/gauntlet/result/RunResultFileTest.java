package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gauntlet.Golden;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.ObjectiveResult.Measured;
import dev.gauntlet.result.ObjectiveResult.Subject;
import dev.gauntlet.result.ObjectiveResult.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunResultFileTest {

  private static final Path GOLDEN = Golden.file("result.json");

  @TempDir Path folder;

  private RunResult result() throws IOException {
    RecordedRun run =
        new RecordedRun(
            folder,
            RecordedRun.header(
                PlannedLoad.closed(10, 2, 20),
                Provenance.unknown(),
                JudgedScope.NOTHING,
                Map.of("task", "ma")));
    run.seconds(1);
    run.recorder.setup("log in", new Outcome.Ok(), 30_000_000);
    run.recorder.loadStarted(new GeneratorCapacity(true, 4, 1024, -1));
    run.recorder.metric(MetricKey.SCHEDULE_LAG, 2500);
    run.recorder.metric(new MetricKey(MetricKind.VALUE, "rate", "tokens/s"), 40.5);
    run.recorder.metric(new MetricKey(MetricKind.COUNTER, "tokens", ""), 512);
    run.recorder.phase("spike");
    run.users(2, "task");
    run.recorder.journeyStarted("task");
    run.recorder.journeyStarted("task");
    run.recorder.journeyCompleted("task");
    for (int i = 0; i < 10; i++) {
      run.answers(1, "task", "create task", 20 + i, new Outcome.Ok())
          .transfer("task", "create task", i == 0 ? 1.5 : -1, 15 + i, 1000 + i)
          .answers(3, "task", "get task", 1.5, new Outcome.Ok())
          .seconds(1);
    }
    run.answers(1, "task", "create task", 1, new Outcome.Refused())
        .answers(1, "task", "get task", 60_000, new Outcome.TimedOut("no answer in 60 s"));
    run.recorder.retried(new RequestKey("task", "create task"));
    run.recorder.retried(new RequestKey(ErrorCount.SETUP, "log in"));
    run.recorder.note(NoteKind.TARGET_DOWN, "platform ended, exit code 137");
    ObjectiveResult met =
        new ObjectiveResult(
            "create task p95 <= 2000 ms",
            new Subject("ma", "create task", "p95", null),
            new ObjectiveLimit(Bound.AT_MOST, 2000, "ms"),
            new Warning(1000.0, false),
            new Measured(
                29.0,
                10,
                10,
                0.9855,
                new ConfidenceInterval(28.0, null, 0.95),
                EvidenceStrength.WEAK),
            ObjectiveStatus.PASSED,
            null,
            "p95 was 29");
    ObjectiveResult broken =
        new ObjectiveResult(
            "list tasks p95 <= 1000 ms in 99 % of 10 s windows",
            new Subject("ma", "list tasks", "p95", "spike"),
            new ObjectiveLimit(Bound.AT_LEAST, 99, "%"),
            new Warning(null, false),
            new Measured(50.0, 2, 1, -0.4949, null, null),
            ObjectiveStatus.FAILED,
            new WindowsResult(
                10,
                new ObjectiveLimit(Bound.AT_MOST, 1000, "ms"),
                new WindowsResult.Counts(2, 1, 0.5, 0.99, 50.0),
                new WindowsResult.Breaches(10.0, 10),
                List.of(new StripCell(0, 10, 1, 0), new StripCell(10, 10, 1, 1))),
            "half of them");
    Verdict verdict =
        new Verdict(
            VerdictStatus.FAILED,
            List.of("The target ended.", "No samples of list tasks."),
            List.of("The machine was busy."));
    RunData data = run.end();
    HealthResult health =
        HealthResult.of(data, List.of(new HealthFinding("schedule-lag", "Users were late.")));
    return RunResult.of(data, verdict, health, List.of(met, broken), List.of(12.0));
  }

  @Test
  void fileFormatMatchesTheGoldenFile() throws IOException {
    Path file = folder.resolve("result.json");
    RunResultFile.write(file, result());
    Golden.assertMatches("result.json", Files.readString(file));
  }

  @Test
  void writtenDataIsReadBack() throws IOException {
    RunResult result = result();
    Path file = folder.resolve("result.json");
    RunResultFile.write(file, result);
    assertThat(RunResultFile.read(file)).isEqualTo(result);
  }

  @Test
  void fieldsOfALaterVersionAreIgnored() throws IOException {
    Path file = folder.resolve("later.json");
    Files.writeString(
        file, Files.readString(GOLDEN).replaceFirst("\\{", "{ \"weather\": {\"wind\": 3},"));
    assertThat(RunResultFile.read(file)).isEqualTo(RunResultFile.read(GOLDEN));
  }

  @Test
  void resultOfAnEarlierVersionHasNoTransfers() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode earlier = json.readTree(GOLDEN.toFile());
    earlier.findParents("transfer").forEach(parent -> ((ObjectNode) parent).remove("transfer"));
    earlier.findParents("duringLoad").forEach(step -> ((ObjectNode) step).remove("retried"));
    Path file = folder.resolve("earlier.json");
    json.writeValue(file.toFile(), earlier);
    RunResult read = RunResultFile.read(file);
    assertThat(read.work().totals().transfer()).isNull();
    assertThat(read.work().setup()).extracting(SetupResult::retried).containsExactly(0L);
  }

  @Test
  void newerSchemaIsRejectedWithTheNextStep() throws IOException {
    Path file = folder.resolve("later.json");
    Files.writeString(
        file, Files.readString(GOLDEN).replaceFirst("\"schema\" : 1", "\"schema\" : 2"));
    assertThatThrownBy(() -> RunResultFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Use a newer version of Gauntlet");
  }

  @Test
  void nonResultFileIsRejected() throws IOException {
    Path file = folder.resolve("other.json");
    Files.writeString(file, "[1, 2]");
    assertThatThrownBy(() -> RunResultFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a result of Gauntlet");
  }
}
