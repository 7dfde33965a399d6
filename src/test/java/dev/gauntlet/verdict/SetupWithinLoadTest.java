package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupWithinLoadTest {

  private static final Outcome OK = new Outcome.Ok();
  private static final long MILLI = 1_000_000;
  private static final Objective FAST = Objective.ofRun(ObjectiveMetric.P95, 100);

  @TempDir Path folder;

  /** Eight seconds of load with log-ins before it, and others in its third and fourth second. */
  private RecordedRun run(double millis, boolean within) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(8, 2, 16));
    run.recorder.setup("log in", OK, 250 * MILLI);
    run.seconds(1);
    run.recorder.setup("log in", OK, 250 * MILLI);
    run.recorder.loadStarted();
    for (int second = 0; second < 8; second++) {
      if (second == 0 || second == 4) {
        run.recorder.phase(second == 0 ? "ramp" : "hold");
      }
      if (within && (second == 2 || second == 3)) {
        run.recorder.setup("log in", OK, 250 * MILLI);
      }
      run.answers(20, "task", "get task", millis, OK).seconds(1);
    }
    return run;
  }

  private static List<String> remarks(RecordedRun run, Objective... objectives)
      throws IOException {
    return Judge.judge(run.end(), Objectives.of(objectives)).verdict().remarks();
  }

  private static Objective in(String phase) {
    return new PlainObjective(
        new Criterion(Optional.empty(), Optional.empty(), ObjectiveMetric.P95, 100),
        Optional.of(phase),
        OptionalDouble.empty(),
        OptionalLong.empty());
  }

  @Test
  void failedLatenciesDuringLoginsHaveARemarkWithTheLoginTime() throws IOException {
    assertThat(remarks(run(120, true), FAST))
        .singleElement()
        .asString()
        .startsWith(
            "Setup ran within the load (log in 2 times from 2 s to 4 s), and latencies failed:");
  }

  /** Counted users log in and open connections, then send; one refreshes its token meanwhile. */
  private RecordedRun counted(boolean refreshing) throws IOException {
    RecordedRun run = RecordedRun.counted(folder);
    run.recorder.loadStarted();
    run.recorder.setup("log in", OK, 250 * MILLI);
    run.seconds(2);
    run.recorder.setup("check health", OK, 5 * MILLI);
    for (int second = 0; second < 4; second++) {
      if (refreshing && second == 2) {
        run.recorder.setup("refresh token", OK, 5 * MILLI);
      }
      run.answers(20, "task", "get task", 120, OK).seconds(1);
    }
    return run;
  }

  @Test
  void setupBeforeTheFirstRequestOfCountedUsersIsNotWithinTheLoad() throws IOException {
    assertThat(remarks(counted(false), FAST)).isEmpty();
  }

  @Test
  void setupBetweenRequestsOfCountedUsersIsWithinTheLoad() throws IOException {
    assertThat(remarks(counted(true), FAST))
        .singleElement()
        .asString()
        .startsWith("Setup ran within the load (refresh token 1 time from 4 s to 5 s)");
  }

  @Test
  void loginsBeforeTheLoadCauseNoRemark() throws IOException {
    assertThat(remarks(run(120, false), FAST)).isEmpty();
  }

  @Test
  void passedLatenciesHaveNoRemark() throws IOException {
    assertThat(remarks(run(80, true), FAST)).isEmpty();
  }

  @Test
  void phaseWithoutLoginsHasNoRemarkForThoseOfAnother() throws IOException {
    assertThat(remarks(run(120, true), in("ramp"))).hasSize(1);
  }

  @Test
  void phaseAfterTheLoginsHasNoRemark() throws IOException {
    assertThat(remarks(run(120, true), in("hold"))).isEmpty();
  }
}
