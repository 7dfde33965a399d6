package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.AuditedPushes;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditObjectiveTest {

  private static final AuditObjective NONE_LOST = new AuditObjective(DeliveryCount.LOST, 0);

  @TempDir Path folder;
  private final AuditedPushes audit = new AuditedPushes();

  private ObjectiveResult judged(AuditObjective objective) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10));
    run.recorder.auditedBy(audit);
    run.recorder.loadStarted();
    run.seconds(2);
    return Judge.judge(run.end(), Objectives.of(objective)).objectives().get(0);
  }

  @Test
  void deliveredPushesPassTheObjective() throws IOException {
    audit.with(DeliveryCount.EXPECTED, 1000).with(DeliveryCount.DELIVERED, 1000);

    ObjectiveResult judged = judged(NONE_LOST);

    assertThat(judged.passed()).isTrue();
    assertThat(judged.reason()).isEqualTo("pushes lost: 0 of 1,000 that were due, limit 0.");
  }

  @Test
  void oneFaultBeyondTheLimitFailsTheObjective() throws IOException {
    audit.with(DeliveryCount.EXPECTED, 1000).with(DeliveryCount.LOST, 1);

    ObjectiveResult judged = judged(NONE_LOST);

    assertThat(judged.name()).isEqualTo("pushes lost <= 0");
    assertThat(judged.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(judged.reason()).isEqualTo("pushes lost: 1 of 1,000 that were due, limit 0.");
  }

  @Test
  void objectiveWithoutExpectedPushesIsUndecided() throws IOException {
    assertThat(judged(NONE_LOST).status()).isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void objectiveOfUnwatchedMessagesIsUndecided() throws IOException {
    audit.with(DeliveryCount.EXPECTED, 10).with(DeliveryCount.UNWATCHED, 3);

    ObjectiveResult judged = judged(NONE_LOST);

    assertThat(judged.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(judged.reason()).endsWith("; 3 messages were not audited.");
  }

  @Test
  void auditObjectiveAppliesToRunsThatWatchPushes() {
    PlannedLoad load = PlannedLoad.closed(1, 1, 1);

    assertThat(NONE_LOST.appliesTo(Map.of("ma", Set.of()), load)).isFalse();
    assertThat(NONE_LOST.appliesTo(Map.of("audit", Set.of()), load)).isTrue();
  }
}
