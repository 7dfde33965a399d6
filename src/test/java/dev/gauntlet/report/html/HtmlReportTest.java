package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final Objectives OBJECTIVES =
      Objectives.of(
          Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10),
          Objective.of("create task", ObjectiveMetric.P95, 100));

  @TempDir Path results;

  private String page(RecordedRun recorded) throws IOException {
    RunData run = recorded.end();
    assertThat(RunOutputs.write(run, Judge.judge(run, OBJECTIVES).result(run))).isEmpty();
    return Files.readString(run.folder().report());
  }

  @Test
  void foreignTextIsEscaped() throws IOException {
    String page = page(EventfulRun.played(results, "20261121-120000-spike"));
    assertThat(page)
        .doesNotContain(EventfulRun.ATTACK)
        .doesNotContain("<img src=x")
        .contains("&lt;/script&gt;&lt;script&gt;window.owned=1");
  }

  @Test
  void numberAndUnitAreNotSeparatedByALineBreak() throws IOException {
    assertThat(page(EventfulRun.played(results, "20261121-120000-spike")))
        .containsPattern("\\d\u00a0% failed\\. 95\u00a0% of the good answers");
  }

  @Test
  void timeAxisCoversFinalSecondsWithoutAnswers() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    assertThat(page(run.answers(5, "task", "create task", 5, new Outcome.Ok()).seconds(24)))
        .contains("{\"seconds\":24.0,\"times\":[0.0,")
        .containsPattern("\"times\":\\[[^]]*,19\\.0\\]");
  }

  @Test
  void pageLoadsNoExternalResources() throws IOException {
    String page = page(EventfulRun.played(results, "20261121-120000-spike"));
    assertThat(page.substring(0, page.indexOf("<script")))
        .contains("default-src 'none'")
        .doesNotContainPattern("<(link|img|iframe)\\b")
        .doesNotContainPattern("(src|href)=\"(?!#)");
  }

  @Test
  void pageShowsGeneratorHealthAndJourneyMetrics() throws IOException {
    String page = page(EventfulRun.played(results, "20261121-120000-spike"));
    assertThat(page)
        .contains("The load generator was sound.")
        .contains("Delay of event loops", "at most 99 of 1,024")
        .contains("<th scope=\"row\">tokens per second</th><td>tokens/s</td><td>20</td>");
  }

  @Test
  void transfersHaveTheirOwnTable() throws IOException {
    String page = page(EventfulRun.played(results, "20261121-120000-spike"));
    assertThat(page)
        .contains("1 request was sent again on a new connection")
        .containsSubsequence(
            "<summary>Connections, first bytes and sizes</summary>",
            "Connect, ms</th>",
            "<th scope=\"row\">create task (task)</th><td>20</td><td>1.25</td>",
            "First byte, ms</th>",
            "<th scope=\"row\">all requests</th><td>420</td>",
            "Sent on the wire, bytes</th>",
            "Received on the wire, bytes</th>",
            "Decoded body, bytes</th>",
            "<th scope=\"row\">create task (task)</th><td>400</td><td>512</td>");
  }

  @Test
  void runWithoutHttpHasNoTransferTable() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    assertThat(page(run.answers(5, "task", "publish", 5, new Outcome.Ok()).seconds(3)))
        .doesNotContain("Connections, first bytes and sizes");
  }

  @Test
  void targetMetricHasItsUnit() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    run.recorder.metrics(Map.of("memory", 300.0 * (1 << 20), "pool", 7.0));
    assertThat(page(run.seconds(3)))
        .contains("platform: memory, MB<span>300\u00a0MB on average, at most 300\u00a0MB.</span>")
        .contains("platform: pool<span>7 on average, at most 7.</span>");
  }

  @Test
  void validitySectionShowsABusyMachine() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    for (int second = 0; second < 10; second++) {
      run.recorder.machine(new MachineUsage(1, 40));
      run.answers(5, "task", "create task", 150, new Outcome.Ok()).seconds(1);
    }
    assertThat(page(run)).contains("shared a machine with a CPU usage of 100\u00a0%");
  }

  @Test
  void anErrorShowsNoExchangeOfAnotherReason() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    run.answers(2, "task", "get task", 20_000, new Outcome.TimedOut("Request timeout"))
        .answers(1, "task", "get task", 20, new Outcome.Failed("status 503, expected 200"));
    run.recorder.evidence(
        new RequestKey("task", "get task"),
        "status 503, expected 200",
        new FailedExchange("GET", "/tasks/1", 503, "", "busy", "0123"));
    String page = page(run.seconds(3));
    assertThat(page).containsOnlyOnce("One exchange");
    assertThat(page.substring(page.indexOf("Request timeout")))
        .containsSubsequence("status 503, expected 200", "One exchange");
  }

  @Test
  void pageIsSmallerThanTwoMegabytes() throws IOException {
    assertThat(page(EventfulRun.played(results, "20261121-120000-spike")).length())
        .isLessThan(2_000_000);
  }

  @Test
  void runWithoutAnswersHasAPage() throws IOException {
    RecordedRun run = EventfulRun.in(results, "20261121-120000-spike");
    assertThat(page(run.seconds(3))).contains("There was no good answer.");
  }

  @Test
  void previousRunIsShownForComparison() throws IOException {
    page(EventfulRun.played(results, "20261121-110000-spike"));
    RecordedRun second = EventfulRun.played(results, "20261121-120000-spike", Duration.ofHours(1));
    assertThat(page(second)).contains("Against the run before");
  }

  @Test
  void brokenTargetIsShownInTheValidity() throws IOException {
    RecordedRun run = EventfulRun.played(results, "20261121-120000-spike");
    run.recorder.note(NoteKind.TARGET_DOWN, "its PostgreSQL ended by itself");
    assertThat(page(run))
        .contains("The test was valid until the target failed")
        .doesNotContain("ran to its end");
  }
}
