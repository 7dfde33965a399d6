package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gauntlet.measure.AuditedPushes;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the push results in every output of a run. */
class PushesTest {

  @TempDir Path results;
  private RunData run;
  private RunResult result;

  @BeforeEach
  void play() throws IOException {
    RecordedRun recorded = EventfulRun.in(results, "20261121-120000-realtime");
    recorded.recorder.auditedBy(
        new AuditedPushes()
            .with(DeliveryCount.PUBLISHED, 400)
            .with(DeliveryCount.EXPECTED, 1200)
            .with(DeliveryCount.DELIVERED, 1198)
            .with(DeliveryCount.LOST, 2));
    run = recorded.seconds(3).end();
    result =
        Judge.judge(run, Objectives.of(Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10)))
            .result(run);
    assertThat(RunOutputs.write(run, result)).isEmpty();
  }

  @Test
  void pushesAreRebuiltFromTheEventLog() {
    assertThat(run.audit().orElseThrow().counts().of(DeliveryCount.LOST)).isEqualTo(2);
    assertThat(run.audit().orElseThrow().hops())
        .singleElement()
        .satisfies(
            hop -> {
              assertThat(hop.name()).isEqualTo("submit -> redis");
              assertThat(hop.count()).describedAs("one a second, and one at the end").isEqualTo(4);
              assertThat(hop.latencyMs().p50()).isEqualTo(3);
            });
  }

  @Test
  void resultIsReadBackAndMatchesItsSchema() throws IOException {
    assertThat(RunResultFile.read(run.folder().result()).work().audit())
        .isEqualTo(result.work().audit());
    JsonNode written = new ObjectMapper().readTree(run.folder().result().toFile());
    assertThat(written.at("/audit/counts/duplicated").asInt(-1)).isZero();
    ResultSchema.assertFits(run.folder().result());
  }

  @Test
  void unconfirmedAndUnexpectedPushesAreReportedToo() {
    DeliveryCounts counts =
        new DeliveryCounts(
            Map.of(
                DeliveryCount.PUBLISHED, 10L,
                DeliveryCount.UNCONFIRMED, 3L,
                DeliveryCount.EXPECTED, 40L,
                DeliveryCount.DELIVERED, 45L));
    assertThat(AuditTable.sentences(counts))
        .containsExactly(
            "pushes: 10 messages published, 40 deliveries due, 40 of them arrived, and 5 that were not"
                + " due",
            "3 unconfirmed");
  }

  @Test
  void consoleReportsPushOutcomes() {
    assertThat(ConsoleTable.of(result, results))
        .contains(
            "pushes: 400 messages published, 1,200 deliveries due, 1,198 of them arrived\n2 lost\n")
        .contains("submit -> redis");
  }

  @Test
  void pageShowsDeliveryOutcomesHopsAndTheSlowest() throws IOException {
    String page = Files.readString(run.folder().report());

    assertThat(page)
        .contains("<a href=\"#pushes\">", "<td class=\"bad\">2</td>", "submit -&gt; redis")
        .contains("8 ms: task-1, reporter &lt;1&gt;, no. 7")
        .doesNotContain("reporter <1>");
  }

  @Test
  void summaryShowsPushes() throws IOException {
    assertThat(Files.readString(run.folder().summary())).contains("- 2 lost\n");
  }
}
