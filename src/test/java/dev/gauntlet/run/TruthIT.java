package dev.gauntlet.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.LatencyLaw;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.QuantileGrid;
import dev.gauntlet.truth.Served;
import dev.gauntlet.truth.TruthSimulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we report against what a target knows that it served. */
class TruthIT {

  /** Gatling's clock knows no less; the way there and back over loopback is in it. */
  private static final double CLOCK_MS = 1;

  /** Gatling's client sends one request before the load, out of the statistics. */
  private static final int WARM_UP = 1;

  @TempDir Path folder;

  @Test
  void percentilesAreThoseThatTheTargetServed() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(
                LatencyLaw.logNormal(ofMillis(200), 0.6), QuantileGrid.of(1000));
        SimulationProcess run = probe(target, "users=24", "duration=14s")) {
      run.exitCode(ofSeconds(60));
      List<Double> served = servedMillis(target);
      JsonNode latency = run.result().at("/totals/latencyMs");
      Map.of("p50", 50.0, "p75", 75.0, "p90", 90.0, "p95", 95.0, "p99", 99.0)
          .forEach(
              (name, percent) -> {
                double truth = percentile(served, percent);
                assertThat(latency.get(name).asDouble())
                    .describedAs(name)
                    .isCloseTo(truth, within(Math.max(truth / 100, CLOCK_MS)));
              });
      assertThat(run.result().at("/totals/ok").asLong()).isEqualTo(served.size() - WARM_UP);
    }
  }

  @Tag("slow")
  @Test
  void theBimodalTargetThatGatlingMisjudgesFails() throws Exception {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      times.add(i < 282 ? ofMillis(1 + i % 8) : ofMillis(1502));
    }
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.of(times), QuantileGrid.of(300));
        SimulationProcess run =
            probe(target, "users=10", "duration=10s", "objectives.truth.probe.p95=1400ms")) {
      assertThat(run.exitCode(ofSeconds(60))).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(result.at("/totals/latencyMs/p95").asDouble()).isCloseTo(1502, within(15.0));
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
    }
  }

  @Test
  void atATargetThatOnlyAnswers503NothingPasses() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(503);
        SimulationProcess run = probe(target, "users=2", "duration=3s")) {
      assertThat(run.exitCode(ofSeconds(60))).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(result.at("/totals/ok").asLong()).isZero();
      assertThat(result.at("/totals/failed").asLong()).isPositive();
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
      assertThat(result.at("/errors/0/message").asText()).contains("503");
      JsonNode evidence = result.at("/evidence/0");
      assertThat(evidence.get("request").asText()).isEqualTo("probe");
      assertThat(evidence.at("/exchange/status").asInt()).isEqualTo(503);
      assertThat(evidence.at("/exchange/path").asText()).isEqualTo("/probe");
      assertThat(evidence.at("/exchange/traceId").asText()).matches("[0-9a-f]{32}");
    }
  }

  /** io_uring is wanted by default, and forbidden by many a kernel and container. */
  @Tag("slow")
  @Test
  void aRunGoesOnWhereNoNativeTransportCanBeHad() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.of(List.of(ofMillis(5))), QuantileGrid.of(1));
        SimulationProcess run =
            probe(
                target,
                "io.netty.transport.noNative=true",
                "gatling.netty.useIoUring=true",
                "users=2",
                "duration=2s")) {
      assertThat(run.exitCode(ofSeconds(60))).describedAs(run.console()).isZero();
      assertThat(run.result().at("/totals/ok").asLong()).isPositive();
    }
  }

  private SimulationProcess probe(LatencyLawServer target, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "baseUrl=" + target.baseUrl(),
                "target.contract=src/test/resources/contracts/truth.conf"));
    all.addAll(List.of(options));
    return SimulationProcess.start(folder, TruthSimulation.class, all.toArray(String[]::new));
  }

  private static List<Double> servedMillis(LatencyLawServer target) {
    return target.served().stream().map(Served::servedNanos).map(n -> n / 1e6).sorted().toList();
  }

  /** The value of rank ceil(n * p), as HdrHistogram defines it. */
  private static double percentile(List<Double> sorted, double percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100);
    return sorted.get(Math.max(0, rank - 1));
  }
}
