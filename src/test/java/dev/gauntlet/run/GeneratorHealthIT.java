package dev.gauntlet.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.BusySimulation;
import dev.gauntlet.truth.LatencyLaw;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.QuantileGrid;
import dev.gauntlet.truth.TruthSimulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the health checks with whole runs whose bottleneck is known. */
class GeneratorHealthIT {

  /** The number of users that may be between an answer and a step when an overloaded run ends. */
  private static final long MET_BY_THE_END = 4L * Runtime.getRuntime().availableProcessors();

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void unreachableRateIsInvalid() throws Exception {
    JsonNode result = tooBusy();
    assertThat(metric(result, "work").at("/figures/p50").asDouble()).isEqualTo(20);
    assertThat(metric(result, "answers").get("sum").asLong())
        .isCloseTo(result.at("/totals/ok").asLong(), within(MET_BY_THE_END));
    assertThat(metric(result, "never").get("rejected").asLong()).isPositive();
    assertThat(objective(result, "metric work p50 >= 10").get("status").asText())
        .isEqualTo("passed");
  }

  @Tag("quiet")
  @RepeatedTest(20)
  void unreachableRateIsInvalidInEveryRun() throws Exception {
    tooBusy();
  }

  /** Each arrival takes 20 ms of an event loop, so a processor handles at most 50 per second. */
  private JsonNode tooBusy() throws Exception {
    int rate = 150 * Runtime.getRuntime().availableProcessors();
    try (LatencyLawServer target = LatencyLawServer.answering(200);
        SimulationProcess run =
            start(
                target.baseUrl(),
                BusySimulation.class,
                "model=open",
                "rate=" + rate,
                "duration=4s",
                "target.request-timeout=2s",
                "objectives.metrics.work.p50=>= 10")) {
      assertThat(run.exitCode()).describedAs(run.console()).isNotZero();
      assertThat(status(run)).describedAs(run.console()).isEqualTo("invalid");
      assertThat(causes(run.result())).contains("schedule-lag");
      assertThat(run.console()).contains("could not generate the planned load");
      return run.result();
    }
  }

  @EnabledOnOs(OS.LINUX)
  @Test
  void descriptorExhaustionIsInvalidAndNoFailureOfTheTarget() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.constant(ofMillis(500)), QuantileGrid.of(1));
        SimulationProcess run =
            limited(
                512,
                target.baseUrl(),
                TruthSimulation.class,
                "users=2000",
                "duration=3s",
                "health.check-descriptors=false")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(status(run)).describedAs(run.console()).isEqualTo("invalid");
      assertThat(causes(result)).contains("unsent");
      assertThat(result.at("/totals/unsent").asLong()).isPositive();
      assertThat(result.at("/totals/failed").asLong()).describedAs(run.console()).isZero();
    }
  }

  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  @Test
  void tooFewDescriptorsGiveTheVerdictErrorBeforeTheLoad() throws Exception {
    // The smallest limit with which ./gauntlet starts a run.
    try (SimulationProcess run =
        limited(256, "http://127.0.0.1:1", TruthSimulation.class, "users=2000")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console()).contains("this process's limit of 256 file descriptors");
      assertThat(status(run)).isEqualTo("error");
    }
  }

  @Tag("slow")
  @SuppressWarnings("try") // the target goes before its time
  @Test
  void refusedConnectionsFailTheRunAndAreNotInvalid() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(200);
        SimulationProcess run =
            start(
                target.baseUrl(),
                TruthSimulation.class,
                SpeedIndependentOptions.generator(
                    "users=200", "duration=10s", "progress.interval=1s"))) {
      run.awaitOutput("0:01 of 0:10");
      target.close();
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      assertThat(status(run)).describedAs(run.console()).isEqualTo("failed");
      assertThat(run.result().at("/errors/0/message").asText()).contains("refused");
    }
  }

  /**
   * The target takes 5 s for an answer. If these counted as delays of the load generator, they
   * would exceed its limit of 4 s.
   */
  @Tag("slow")
  @Test
  void slowTargetUnderClosedLoadFailsAndIsNotInvalid() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.constant(ofSeconds(5)), QuantileGrid.of(1));
        SimulationProcess run =
            start(
                target.baseUrl(),
                TruthSimulation.class,
                "users=100",
                "spawnRate=50",
                "duration=12s",
                "health.schedule-lag.most=4s",
                "objectives.truth.probe.p95=1s")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      JsonNode health = run.result().get("health");
      assertThat(health.get("coLocated").asBoolean()).isTrue();
      assertThat(status(run)).describedAs(run.console()).isEqualTo("failed");
    }
  }

  private SimulationProcess start(String baseUrl, Class<?> simulation, String... options) {
    return SimulationProcess.start(folder, simulation, TruthRun.options(baseUrl, options));
  }

  /** Starts a simulation with a limit of file descriptors. */
  private SimulationProcess limited(
      int descriptors, String baseUrl, Class<?> simulation, String... options) {
    return SimulationProcess.startLimited(
        descriptors, folder, simulation, TruthRun.options(baseUrl, options));
  }

  private static String status(SimulationProcess run) throws IOException {
    return run.result().at("/verdict/status").asText();
  }

  private static List<String> causes(JsonNode result) {
    List<String> causes = new ArrayList<>();
    result.at("/health/findings").forEach(finding -> causes.add(finding.get("cause").asText()));
    return causes;
  }

  private static JsonNode metric(JsonNode result, String name) {
    return named(result.get("metrics"), name);
  }

  private static JsonNode objective(JsonNode result, String name) {
    return named(result.get("objectives"), name);
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode each : list) {
      if (each.get("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }
}
