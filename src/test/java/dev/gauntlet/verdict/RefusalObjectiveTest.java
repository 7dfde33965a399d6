package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalObjectiveTest {

  private static final String START = "start conversation";

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void fiftyAskForTwentyPlaces() throws IOException {
    run = new RecordedRun(folder, new PlannedLoad(10, 2, 20, 10, 100));
    run.recorder.loadStarted();
    run.answers(20, "chat", START, 40, new Outcome.Ok())
        .answers(28, "chat", START, 2, new Outcome.Refused("global"))
        .answers(2, "other|chat", START, 6, new Outcome.Refused("per user|x"))
        .seconds(1);
  }

  private RunResult judged(Objective... objectives) throws IOException {
    RunData data = run.end();
    RunResult result = Judge.judge(data, Objectives.of(objectives)).result(data);
    RunResultFile.write(run.folder.result(), result);
    ResultSchema.assertFits(run.folder.result());
    assertThat(RunResultFile.read(run.folder.result())).isEqualTo(result);
    return result;
  }

  private static Objective refused(String by, RefusalStatistic statistic, double limit) {
    return new RefusalObjective(
        new RequestSelector(Optional.empty(), Optional.of(START)), by, statistic, limit);
  }

  @Test
  void refusalsHaveLatenciesOfTheirOwnByLimit() throws IOException {
    RunResult result = judged();
    assertThat(result.work().requests().stream().filter(r -> r.journey().equals("chat")))
        .singleElement()
        .extracting(request -> request.refusals())
        .satisfies(
            refusals -> {
              assertThat(refusals).containsOnlyKeys("global");
              assertThat(refusals.get("global").count()).isEqualTo(28);
              assertThat(refusals.get("global").p95()).isEqualTo(2);
            });
    assertThat(result.work().totals().refusals()).containsOnlyKeys("global", "per user|x");
    assertThat(result.work().totals().latencyMs().p50()).isBetween(39.0, 41.0);
  }

  @Test
  void exactCountsAndLatenciesAreJudged() throws IOException {
    assertThat(
            judged(
                    Objective.of(START, ObjectiveMetric.ACCEPTED, 20),
                    refused("global", RefusalStatistic.COUNT, 28),
                    refused("none", RefusalStatistic.COUNT, 0),
                    refused("global", RefusalStatistic.P95, 2))
                .objectives())
        .extracting(ObjectiveResult::status)
        .containsOnly(ObjectiveStatus.PASSED);
  }

  @Test
  void oneMoreOrFewerFails() throws IOException {
    assertThat(
            judged(
                    Objective.of(START, ObjectiveMetric.ACCEPTED, 21),
                    refused("global", RefusalStatistic.COUNT, 29),
                    refused("per user|x", RefusalStatistic.COUNT, 1),
                    refused("per user|x", RefusalStatistic.MAX, 5.9))
                .objectives())
        .extracting(ObjectiveResult::status)
        .containsOnly(ObjectiveStatus.FAILED);
  }

  @Test
  void latencyOfNoRefusalsIsUndecided() throws IOException {
    assertThat(judged(refused("none", RefusalStatistic.P95, 2)).objectives())
        .extracting(ObjectiveResult::status)
        .containsOnly(ObjectiveStatus.UNDECIDED);
  }
}
