package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Realtime;
import simulations.ReconnectStorm;
import simulations.SlowConsumer;

/** Tests of whole runs that watch pushes, on a platform with and without faults. */
@Tag("slow")
class RealtimeIT {

  @TempDir Path folder;

  /** Starts a run without limits that depend on the speed of the machine. */
  private SimulationProcess run(Class<?> simulation, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "users=20",
                "duration=20s",
                "scenarios.%s.receive push.p95=1min".formatted(simulation.getSimpleName()),
                "scenarios.%s.open socket.p95=1min".formatted(simulation.getSimpleName())));
    all.addAll(List.of(options));
    return SimulationProcess.start(
        folder, simulation, SpeedIndependentOptions.generator(all.toArray(String[]::new)));
  }

  @Test
  void healthyPlatformDeliversEveryPushOnceAndInOrder() throws Exception {
    try (SimulationProcess run = run(Realtime.class)) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode counts = run.result().at("/audit/counts");
      assertThat(counts.get("published").asInt()).isGreaterThan(20);
      assertThat(counts.get("expected").asInt()).isGreaterThan(100);
      assertThat(hops(run.result()))
          .contains("submit -> answer", "submit -> redis", "redis -> subscriber");
      assertThat(run.console()).contains("passed  pushes lost <= 0");
    }
  }

  @Test
  void lossesFailTheRunAndAreReported() throws Exception {
    try (SimulationProcess run = run(Realtime.class, "target.embedded.faults=push:lose:10")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(result.at("/audit/counts/lost").asInt()).isPositive();
      assertThat(result.at("/audit/counts/duplicated").asInt()).isZero();
      assertThat(result.at("/audit/worst").size()).isPositive();
      assertThat(result.at("/verdict/reasons").toString()).contains("pushes lost");
    }
  }

  @Test
  void subscribersReconnectAfterAMassDisconnectAndFetchMissedMessages() throws Exception {
    try (SimulationProcess run =
        run(
            ReconnectStorm.class,
            "target.embedded.faults=push:hangup:20",
            "scenarios.ReconnectStorm.reconnect.max=1min",
            "scenarios.ReconnectStorm.run.error-rate=90%")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode counts = run.result().at("/audit/counts");
      assertThat(counts.get("missed").asInt()).isPositive();
      assertThat(counts.get("recovered").asInt()).isEqualTo(counts.get("missed").asInt());
    }
  }

  @Test
  void stalledReaderDelaysNoOtherUser() throws Exception {
    try (SimulationProcess run =
        run(
            SlowConsumer.class,
            "duration=30s",
            "scenarios.SlowConsumer.receive push.p50.ratio=20")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(run.result().at("/audit/counts/lost").asInt()).isZero();
      assertThat(run.console())
          .contains("receive push p50 in stalled <= 20 x before")
          .contains("passed  metric stalled sockets total >= 1");
    }
  }

  private static List<String> hops(JsonNode result) {
    List<String> names = new ArrayList<>();
    result.at("/audit/hops").forEach(hop -> names.add(hop.get("name").asText()));
    return names;
  }
}
