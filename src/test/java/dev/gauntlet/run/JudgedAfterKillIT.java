package dev.gauntlet.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.truth.LatencyLaw;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.QuantileGrid;
import dev.gauntlet.truth.ServedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the judge and report commands on the results of a killed load generator. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class JudgedAfterKillIT {

  private static final Duration MOST_THAT_MAY_BE_LOST = ofSeconds(5);
  private static final int ABORTED = 4;

  @TempDir Path folder;

  /** Limits that depend on the speed of the machine are disabled. */
  @Test
  void killedRunIsJudgedAndReportedUpToItsLastSeconds() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.constant(ofMillis(20)), QuantileGrid.of(1));
        SimulationProcess run =
            TruthRun.start(
                folder,
                target,
                SpeedIndependentOptions.generator(
                    "users=10", "duration=10min", "progress.interval=1s"))) {
      run.awaitOutput("0:08 of 10:00");
      run.signal("KILL");
      run.exitCode(ofSeconds(20));
      run.remains().assertGoneWithin(ofSeconds(15));
      List<ServedRequest> served = target.served();
      RunFolder kept = new RunFolder(run.results().toRealPath());
      assertThat(kept.result()).doesNotExist();

      try (SimulationProcess judge = gauntlet("judge", kept.name())) {
        assertThat(judge.exitCode()).describedAs(judge.console()).isEqualTo(ABORTED);
        assertThat(judge.console()).contains("ABORTED", "The event log ends", "prober");
        assertThat(kept.result()).doesNotExist();
      }
      try (SimulationProcess report = gauntlet("report", kept.name())) {
        assertThat(report.exitCode()).describedAs(report.console()).isZero();
        assertThat(report.console()).contains(kept.name() + ": aborted");
      }
      assertAllOutputs(kept);
      assertNearlyAllIsThere(run.result(), served);
    }
  }

  /** Starts a command in a separate process. */
  private SimulationProcess gauntlet(String command, String run) {
    return SimulationProcess.gauntlet(
        folder.resolve(command), command, run, "-Dresults=" + folder.resolve("results"));
  }

  private static void assertAllOutputs(RunFolder kept) {
    assertThat(
            List.of(
                kept.result(),
                kept.report(),
                kept.timeseries(),
                kept.stats(),
                kept.failures(),
                kept.junit(),
                kept.summary(),
                kept.manifest()))
        .allSatisfy(output -> assertThat(output).isNotEmptyFile());
  }

  /** Uses the clock of the target, which answers every few milliseconds during the load. */
  private static void assertNearlyAllIsThere(JsonNode result, List<ServedRequest> served) {
    assertThat(result.at("/verdict/status").asText()).isEqualTo("aborted");
    int recorded = result.at("/totals/ok").asInt();
    List<Long> answers = served.stream().map(ServedRequest::answeredNanos).sorted().toList();
    assertThat(recorded).isBetween(1, answers.size() - TruthRun.WARM_UP);
    long lastRecorded = answers.get(recorded - 1 + TruthRun.WARM_UP);
    long lastAnswered = answers.get(answers.size() - 1);
    assertThat(Duration.ofNanos(lastAnswered - lastRecorded)).isLessThan(MOST_THAT_MAY_BE_LOST);
  }
}
