package dev.gauntlet.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.LatencyLaw;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.QuantileGrid;
import dev.gauntlet.truth.ServedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the reported figures with the record of the target. */
class TruthIT {

  /** The resolution of the clock of Gatling; it includes the round trip over loopback. */
  private static final double CLOCK_MS = 1;

  /** The tolerance on an idle machine. */
  private static final double FRACTION_MS = 0.1;

  @TempDir Path folder;

  @Test
  void percentilesMatchTheLatenciesOfTheTarget() throws Exception {
    ComparedRun reported =
        reported(LatencyLaw.logNormal(ofMillis(200), 0.6), 1000, 24, ofSeconds(14));
    reported.assertPercentiles(
        Map.of("p50", 50.0, "p75", 75.0, "p90", 90.0, "p95", 95.0, "p99", 99.0), 0.01);
    assertThat(reported.result().at("/totals/ok").asLong())
        .isEqualTo(reported.served().size() - TruthRun.WARM_UP);
  }

  /** The highest of 10,000 quantiles is 33 medians; p99.99 lies between the two highest. */
  @Tag("slow")
  @Test
  void tailMatchesTheLatenciesServedByTheTarget() throws Exception {
    ComparedRun reported =
        reported(LatencyLaw.logNormal(ofMillis(50), 0.9), 10_000, 30, ofSeconds(90));
    assertThat(reported.served()).hasSizeGreaterThan(20_000);
    reported.assertPercentiles(Map.of("p50", 50.0, "p99", 99.0, "p999", 99.9), 0.01);
    reported.assertPercentiles(Map.of("p9999", 99.99), 0.03);
  }

  /** Latencies that Gatling alone would show as 0 to 5, in whole milliseconds. */
  @Tag("quiet")
  @Test
  void fractionalMillisecondsMatchTheLatenciesOfTheTarget() throws Exception {
    List<Duration> times = new ArrayList<>();
    for (int micros = 100; micros <= 5_000; micros += 100) {
      times.add(Duration.of(micros, ChronoUnit.MICROS));
    }
    ComparedRun reported = reported(LatencyLaw.of(times), times.size(), 4, ofSeconds(20));
    reported.assertWithin(FRACTION_MS, "p50", 50);
    reported.assertWithin(FRACTION_MS + reported.loopDelay("p99"), "p99", 99);
    double firstByte =
        reported.result().at("/totals/transfer/figures/firstByteMs/p50").asDouble();
    assertThat(firstByte).isBetween(0.1, reported.result().at("/totals/latencyMs/p50").asDouble());
  }

  /** Runs this number of users at a target whose latencies follow a distribution. */
  private ComparedRun reported(LatencyLaw law, int quantiles, int users, Duration length)
      throws Exception {
    try (LatencyLawServer target = LatencyLawServer.start(law, QuantileGrid.of(quantiles));
        SimulationProcess run =
            TruthRun.start(
                folder, target, "users=" + users, "duration=" + length.toSeconds() + "s")) {
      run.exitCode();
      return new ComparedRun(run.result(), servedMillis(target));
    }
  }

  @Tag("slow")
  @Test
  void onePercentOfFailuresIsMeasuredAndDecidesTheVerdict() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.failing(0.01)) {
      JsonNode result =
          TruthRun.notPassed(
                  folder,
                  target,
                  "users=10",
                  "duration=8s",
                  "objectives.run.error-rate=2%",
                  "objectives.truth.probe.error-rate=0.5%")
              .result();
      assertThat(result.at("/totals/failed").asLong())
          .isEqualTo(
              target.served().stream()
                  .filter(each -> each.index() >= TruthRun.WARM_UP && each.status() == 500)
                  .count());
      assertErrors(TruthRun.objective(result, "errors <= 2 %"), "passed");
      assertErrors(TruthRun.objective(result, "truth probe errors <= 0.5 %"), "failed");
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
      assertThat(result.at("/verdict/reasons")).hasSize(2);
      assertThat(result.at("/verdict/reasons/0").asText())
          .isEqualTo(
              result.at("/totals/failed").asLong() + " x status 500, expected 200 at probe.");
      assertThat(result.at("/verdict/reasons/1").asText()).startsWith("truth probe errors: ");
    }
  }

  private static void assertErrors(JsonNode objective, String status) {
    assertThat(objective.get("status").asText()).isEqualTo(status);
    assertThat(objective.get("evidence").asText()).isEqualTo("strong");
    assertThat(objective.at("/interval/low").asDouble()).isBetween(0.5, 1.0);
    assertThat(objective.at("/interval/high").asDouble()).isBetween(1.0, 2.0);
  }

  @Tag("slow")
  @Test
  void bimodalLatencyMisreportedByGatlingFailsTheRun() throws Exception {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      times.add(i < 282 ? ofMillis(1 + i % 8) : ofMillis(1502));
    }
    try (LatencyLawServer target =
        LatencyLawServer.start(LatencyLaw.of(times), QuantileGrid.of(300))) {
      JsonNode result =
          TruthRun.notPassed(
                  folder, target, "users=10", "duration=10s", "objectives.truth.probe.p95=1400ms")
              .result();
      assertThat(result.at("/totals/latencyMs/p95").asDouble()).isBetween(1501.0, 2000.0);
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
    }
  }

  @Tag("slow")
  @Test
  void runFailsWhenTheTargetOnlyAnswers503() throws Exception {
    try (LatencyLawServer target = LatencyLawServer.answering(503)) {
      JsonNode result = TruthRun.notPassed(folder, target, "users=2", "duration=3s").result();
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

  /** Gatling uses io_uring by default, which many kernels and containers forbid. */
  @Tag("slow")
  @Test
  void runWorksWithoutNativeTransport() throws Exception {
    try (LatencyLawServer target =
            LatencyLawServer.start(LatencyLaw.of(List.of(ofMillis(5))), QuantileGrid.of(1));
        SimulationProcess run =
            TruthRun.start(
                folder,
                target,
                SpeedIndependentOptions.generator(
                    "io.netty.transport.noNative=true",
                    "gatling.netty.useIoUring=true",
                    "users=2",
                    "duration=2s"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(run.result().at("/totals/ok").asLong()).isPositive();
    }
  }

  private static List<Double> servedMillis(LatencyLawServer target) {
    return target.served().stream()
        .map(ServedRequest::servedNanos)
        .map(n -> n / 1e6)
        .sorted()
        .toList();
  }

  /**
   * A run as recorded by the load generator and by its target.
   *
   * @param result Gauntlet's result
   * @param served the target's latencies in milliseconds, sorted
   */
  private record ComparedRun(JsonNode result, List<Double> served) {

    /**
     * Within a share of the truth, or the clock's millisecond where that is more; and on a busy
     * machine no later than the load generator says that it was late, as it may be both in asking
     * and in reading.
     */
    void assertPercentiles(Map<String, Double> percents, double share) {
      double late = loopDelay("p95");
      percents.forEach(
          (name, percent) -> {
            double truth = percentile(percent);
            double off = Math.max(truth * share, CLOCK_MS);
            assertThat(result.at("/totals/latencyMs").get(name).asDouble())
                .describedAs("%s, with event loops %s ms late at p95", name, late)
                .isBetween(truth - off, truth + Math.max(off, 2 * late));
          });
    }

    double loopDelay(String percentile) {
      return result.at("/health/loopDelayMs/" + percentile).asDouble();
    }

    void assertWithin(double millis, String name, double percent) {
      assertThat(result.at("/totals/latencyMs/" + name).asDouble())
          .describedAs("%s, served %s", name, percentile(percent))
          .isBetween(percentile(percent), percentile(percent) + millis);
    }

    /** The value of rank ceil(n * p), as HdrHistogram defines it. */
    private double percentile(double percent) {
      int rank = (int) Math.ceil(served.size() * percent / 100);
      return served.get(Math.max(0, rank - 1));
    }
  }
}
