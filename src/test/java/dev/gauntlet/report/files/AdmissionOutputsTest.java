package dev.gauntlet.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.admission.AdmissionLedger;
import dev.gauntlet.admission.AdmissionOptions;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AdmissionSource;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals by limit and the faults of admission are in every output. */
class AdmissionOutputsTest {

  private static final String FINDING =
      "2 slots were active at once, above the limit \"global\" of 1";

  @TempDir Path folder;
  private RunResult result;

  @BeforeEach
  void write() throws IOException {
    RecordedRun run = new RecordedRun(folder, new PlannedLoad(10, 2, 20, 10, 100));
    run.recorder.loadStarted();
    run.recorder.admittedBy(source(ledger()));
    run.answers(2, "chat", "start", 40, new Outcome.Ok())
        .answers(3, "chat", "start", 2, new Outcome.Refused("per user"))
        .seconds(2);
    RunData data = run.end();
    result = Judge.judge(data, Objectives.of()).result(data);
    assertThat(RunOutputs.write(data, result)).isEmpty();
  }

  private static AdmissionLedger ledger() {
    AdmissionLedger ledger = new AdmissionLedger("cv");
    ledger.platform(
        new AdmissionOptions(OptionalInt.of(1), OptionalInt.empty(), 0, OptionalLong.empty()));
    ledger.startSent(1, "a", 1);
    ledger.startSent(2, "b", 2);
    ledger.accepted(1, "x", 3);
    ledger.accepted(2, "y", 4);
    return ledger;
  }

  private static AdmissionSource source(AdmissionLedger ledger) {
    return new AdmissionSource() {
      @Override
      public AdmissionReading read() {
        return ledger.reading();
      }

      @Override
      public AdmissionReading end() {
        return ledger.reading();
      }
    };
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void consoleAndSummaryContainBoth() throws IOException {
    assertThat(ConsoleTable.of(result, folder)).contains("per user", "1 over-limit", FINDING);
    assertThat(file("summary.md")).contains("| start | chat | per user | 3 |", "1 over-limit");
  }

  @Test
  void pageHasASection() throws IOException {
    assertThat(file("report.html"))
        .contains("id=\"admission\"", "per user", "2 slots were active at once", "Slots of cv");
  }

  @Test
  void refusalsHaveATable() throws IOException {
    assertThat(file("refusals.csv").lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("chat,start,per user,ms,3,"));
  }

  @Test
  void resultMatchesTheSchema() throws IOException {
    ResultSchema.assertFits(folder.resolve("result.json"));
  }
}
