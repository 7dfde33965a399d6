package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.FrozenLaw;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.QuantileGrid;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the verdict on targets that hang, or whose answers all fail. */
@Tag("slow")
class FrozenTargetIT {

  @TempDir Path folder;

  private static LatencyLawServer frozen() {
    return LatencyLawServer.start(new FrozenLaw(ofSeconds(6), ofSeconds(6)), QuantileGrid.of(1));
  }

  @Test
  void freezeUnderClosedLoadIsVisibleInWindows() throws Exception {
    try (LatencyLawServer target = frozen()) {
      TruthRun.Ended run =
          TruthRun.notPassed(
              folder,
              target,
              "users=10",
              "duration=17s",
              "objectives.truth.probe.p95.limit=1s",
              "objectives.truth.probe.p95.window=1s",
              "objectives.truth.probe.p95.share=90%");
      JsonNode result = run.result();
      assertThat(result.at("/totals/latencyMs/p99").asDouble()).isLessThan(1000);
      JsonNode objective = TruthRun.objective(result, "in 90 % of 1 s windows");
      assertThat(objective.get("status").asText()).isEqualTo("failed");
      assertThat(objective.at("/windows/broken").asInt()).isBetween(5, 7);
      assertThat(objective.at("/windows/longestBreachSeconds").asDouble()).isBetween(5.0, 7.0);
      assertThat(run.console()).contains("FAILED", "in 90 % of 1 s windows");
    }
  }

  @Test
  void freezeUnderOpenLoadIsVisibleInTheP99() throws Exception {
    try (LatencyLawServer target = frozen()) {
      JsonNode result =
          TruthRun.notPassed(
                  folder,
                  target,
                  "model=open",
                  "rate=50",
                  "duration=17s",
                  "objectives.truth.probe.p99=1s",
                  "objectives.run.p95.limit=1s",
                  "objectives.run.p95.share=90%")
              .result();
      JsonNode p99 = TruthRun.objective(result, "truth probe p99 <= 1000 ms");
      assertThat(p99.get("value").asDouble()).isBetween(5000.0, 8000.0);
      assertThat(p99.get("evidence").asText()).isEqualTo("strong");
      assertThat(TruthRun.objective(result, "1 s windows").at("/windows/broken").asInt())
          .isBetween(5, 7);
    }
  }

  @Test
  void abortedRunEndsAtOnceWithAllOutputs() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(503)) {
      TruthRun.Ended run =
          TruthRun.notPassed(
              folder,
              target,
              "users=2",
              "duration=2min",
              "objectives.abort-on.error-rate=50%",
              "objectives.abort-on.during=2s");
      JsonNode verdict = run.result().get("verdict");
      assertThat(verdict.get("status").asText()).isEqualTo("aborted");
      assertThat(verdict.at("/reasons/0").asText())
          .contains("cut short", "errors were 100 % over the last 2 s");
      assertThat(run.console()).contains("ABORTED");
    }
  }

  @Test
  void deadTargetAbortsTheRunAsTotalFailure() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(200);
        SimulationProcess run =
            TruthRun.start(
                folder,
                target,
                SpeedIndependentOptions.generator(
                    "users=5", "duration=10min", "objectives.abort-on.nothing-works=5s"))) {
      run.awaitOutput("0:0");
      target.close();
      assertThat(run.exitCode()).describedAs(run.console()).isNotZero();
      JsonNode verdict = run.result().get("verdict");
      assertThat(verdict.get("status").asText()).isEqualTo("aborted");
      assertThat(verdict.at("/reasons/0").asText())
          .contains(
              "cut short", "no request succeeded for 5 s", "failures, most often", "at probe");
    }
  }
}
