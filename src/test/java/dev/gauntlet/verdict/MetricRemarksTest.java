package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricRemarksTest {

  private static final MetricKey PACE = new MetricKey(MetricKind.VALUE, "pace", "tokens/s");
  private static final MetricKey TOKENS = new MetricKey(MetricKind.COUNTER, "tokens", "");

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    JudgedScope scope =
        new JudgedScope(
            Map.of(), Map.of(), Set.of(), Set.of(), Set.of("pace", "tokens"), "", Map.of());
    run =
        new RecordedRun(
            folder,
            RecordedRun.header(
                PlannedLoad.closed(10, 1, 10), Provenance.unknown(), scope, Map.of()));
    run.recorder.loadStarted();
    run.answers(1, "task", "get task", 5, new Outcome.Ok());
  }

  private Verdict verdict(Objective objective) throws IOException {
    return Judge.judge(run.seconds(10).end(), Objectives.of(objective)).verdict();
  }

  private List<String> remarks() throws IOException {
    Verdict verdict = verdict(Objective.ofRun(ObjectiveMetric.OK_COUNT, 1));
    assertThat(verdict.status()).isEqualTo(VerdictStatus.PASSED);
    return verdict.remarks();
  }

  @Test
  void nonNumericValuesAreReported() throws IOException {
    run.recorder.metric(TOKENS, 5);
    run.recorder.metric(PACE, Double.NaN);
    run.recorder.metric(PACE, Double.POSITIVE_INFINITY);
    assertThat(remarks())
        .containsExactly(
            "Metric pace: 2 of 2 values were rejected, because they were no number from 0 to"
                + " 1,000,000,000,000 or could not be computed; see the errors.");
  }

  @Test
  void invalidCounterAmountsAreReported() throws IOException {
    run.recorder.metric(PACE, 5);
    run.recorder.metric(TOKENS, 5);
    run.recorder.metric(TOKENS, -1);
    assertThat(remarks())
        .singleElement()
        .asString()
        .startsWith("Metric tokens: 1 of 2 amounts was rejected");
  }

  @Test
  void unrecordedMetricsAreReported() throws IOException {
    assertThat(remarks()).containsExactly("Metrics that no user recorded: pace, tokens.");
  }

  @Test
  void completeMetricsAreNotReported() throws IOException {
    run.recorder.metric(PACE, 0);
    run.recorder.metric(TOKENS, 1e12);
    assertThat(remarks()).isEmpty();
  }

  @Test
  void failedRunHasTheRemark() throws IOException {
    run.recorder.metric(TOKENS, 5);
    run.recorder.metric(PACE, Double.NaN);
    assertThat(verdict(Objective.ofRun(ObjectiveMetric.OK_COUNT, 2)).remarks()).hasSize(1);
  }
}
