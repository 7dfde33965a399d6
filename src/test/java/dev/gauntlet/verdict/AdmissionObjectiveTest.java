package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AdmissionReading.Fairness;
import dev.gauntlet.measure.AdmissionReading.Limits;
import dev.gauntlet.measure.AdmissionReading.Slots;
import dev.gauntlet.measure.AdmissionSource;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionObjectiveTest {

  private static final Set<AdmissionCount> EVIDENCE =
      Set.of(
          AdmissionCount.STARTED,
          AdmissionCount.ACCEPTED,
          AdmissionCount.SAMPLES,
          AdmissionCount.FINAL_SAMPLES,
          AdmissionCount.MARKED);

  @TempDir Path folder;
  private RecordedRun run;
  private final Map<AdmissionCount, Long> counts = new EnumMap<>(AdmissionCount.class);
  private Limits limits = new Limits(20, null);

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(folder, new PlannedLoad(10, 2, 20, 10, 100));
    run.recorder.loadStarted();
    EVIDENCE.forEach(what -> counts.put(what, 7L));
  }

  private ObjectiveStatus status(Objective objective) throws IOException {
    AdmissionReading reading =
        new AdmissionReading(
            "cv",
            counts,
            limits,
            new Slots(20, 25, 0, 0),
            new Fairness(2, 0.9, null),
            List.of("a finding"));
    run.recorder.admittedBy(
        new AdmissionSource() {
          @Override
          public AdmissionReading read() {
            return reading;
          }

          @Override
          public AdmissionReading end() {
            return reading;
          }
        });
    run.seconds(2);
    RunData data = run.end();
    RunResult result = Judge.judge(data, Objectives.of(objective)).result(data);
    RunResultFile.write(run.folder.result(), result);
    ResultSchema.assertFits(run.folder.result());
    assertThat(RunResultFile.read(run.folder.result())).isEqualTo(result);
    assertThat(result.incidents().admission()).containsExactly(reading);
    return result.objectives().stream().map(ObjectiveResult::status).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OVER_LIMIT", "WRONG_REFUSALS", "NOT_RETURNED", "STATISTICS_DIFFER", "CROSS_TALK"})
  void oneFaultBreaksALimitOfNone(AdmissionCount what) throws IOException {
    counts.put(what, 1L);
    assertThat(status(new AdmissionObjective(what, 0))).isEqualTo(ObjectiveStatus.FAILED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OVER_LIMIT", "WRONG_REFUSALS", "NOT_RETURNED", "STATISTICS_DIFFER", "CROSS_TALK"})
  void noFaultPasses(AdmissionCount what) throws IOException {
    assertThat(status(new AdmissionObjective(what, 0))).isEqualTo(ObjectiveStatus.PASSED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OVER_LIMIT", "WRONG_REFUSALS", "NOT_RETURNED", "STATISTICS_DIFFER", "CROSS_TALK"})
  void withoutEvidenceTheObjectiveIsUndecided(AdmissionCount what) throws IOException {
    counts.clear();
    assertThat(status(new AdmissionObjective(what, 0))).isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void unknownLimitsAreUndecided() throws IOException {
    limits = new Limits(null, null);
    assertThat(status(new AdmissionObjective(AdmissionCount.OVER_LIMIT, 0)))
        .isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void fairnessIsJudged() throws IOException {
    Threshold limit = new Threshold(Bound.AT_LEAST, 0.95);
    assertThat(status(new FairnessObjective(FairnessObjective.Part.ACCEPTED, limit)))
        .isEqualTo(ObjectiveStatus.FAILED);
  }

  @Test
  void fairnessWithoutAcceptedRequestsIsUndecided() throws IOException {
    Threshold limit = new Threshold(Bound.AT_LEAST, 0.95);
    assertThat(status(new FairnessObjective(FairnessObjective.Part.SHARES, limit)))
        .isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void objectivesApplyToContractsThatDeclareAdmission() {
    Objective objective = new AdmissionObjective(AdmissionCount.OVER_LIMIT, 0);
    PlannedLoad planned = PlannedLoad.closed(10, 2, 20);
    assertThat(objective.appliesTo(Map.of("cv", Set.of("start")), planned)).isFalse();
    assertThat(objective.appliesTo(Map.of("admission", Set.of("over-limit")), planned)).isTrue();
    assertThat(objective.appliesTo(Map.of("admission", Set.of("cross-talk")), planned)).isFalse();
  }
}
