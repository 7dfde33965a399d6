package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the results of user groups, rebuilt from the logs of a run. */
class GroupResultTest {

  @TempDir Path folder;

  private RecordedRun begun() throws IOException {
    return new RecordedRun(folder, PlannedLoad.closed(12, 7, 40));
  }

  private static List<GroupResult> groups(RecordedRun run) throws IOException {
    RunData data = run.end();
    return GroupResult.of(data, Collections.nCopies(data.work().phases().size(), 2.5));
  }

  @Test
  void eachGroupHasTheSumsOfItsJourneysAndRequests() throws IOException {
    List<GroupResult> groups = groups(GroupedRun.played(begun()));
    assertThat(groups)
        .extracting(GroupResult::name, GroupResult::peakUsers, GroupResult::journeys)
        .containsExactly(
            tuple("readers", 3, new JourneyResult("readers", 24, 24, 0, 0)),
            tuple("writers", 4, new JourneyResult("writers", 4, 0, 0, 4)));
    RequestResult writers = groups.get(1).totals();
    assertThat(writers.counts().ended()).isEqualTo(16);
    assertThat(writers.counts().bad()).isEqualTo(4);
    assertThat(writers.latencyMs().p95()).isEqualTo(200);
    assertThat(groups.get(0).totals().latencyMs().p50()).isEqualTo(10);
    assertThat(groups.get(0).totals().counts().ended()).isEqualTo(120);
  }

  @Test
  void phasesOfAGroupAreIndependentOfOtherGroups() throws IOException {
    List<GroupResult> groups = groups(GroupedRun.played(begun()));
    assertThat(groups.get(0).phases())
        .extracting(
            PhaseResult::name,
            PhaseResult::atSeconds,
            PhaseResult::endSeconds,
            phase -> phase.totals().counts().ended())
        .containsExactly(tuple("steady", 0.0, 8.0, 80L), tuple("quiet", 8.0, 12.0, 40L));
    assertThat(groups.get(1).phases())
        .extracting(
            PhaseResult::name,
            PhaseResult::endSeconds,
            phase -> phase.totals().counts().ended(),
            PhaseResult::recoverySeconds)
        .containsExactly(tuple("burst", 4.0, 16L, 2.5));
  }

  @Test
  void groupsWithCommonPhasesHaveNoPhasesOfTheirOwn() throws IOException {
    RecordedRun run = begun();
    run.recorder.loadStarted();
    run.recorder.phase("steady");
    run.answers(1, "readers/readonly", "list tasks", 5, new Outcome.Ok()).seconds(3);
    assertThat(groups(run)).singleElement().extracting(GroupResult::phases).isEqualTo(List.of());
  }

  @Test
  void runWithoutGroupsHasNone() throws IOException {
    RecordedRun run = begun();
    run.recorder.loadStarted();
    run.answers(1, "task", "list tasks", 5, new Outcome.Ok()).seconds(3);
    assertThat(groups(run)).isEmpty();
  }
}
