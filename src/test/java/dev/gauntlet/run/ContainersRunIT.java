package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of whole runs against the platform, its PostgreSQL and its Redis in containers. */
@Tag("containers")
class ContainersRunIT {

  private static final String OURS = "dev.gauntlet.owner";
  private static final Duration REMOVAL = ofSeconds(20);

  @TempDir Path folder;

  private SimulationProcess smoke(String duration) {
    return SimulationProcess.startGroup(
        folder,
        Smoke.class,
        SpeedIndependentOptions.generator(
            "quick", "duration=" + duration, "target.kind=containers"));
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    SimulationProcess.await(() -> labelled().isEmpty(), REMOVAL, () -> "left: " + labelled());
  }

  private static List<String> labelled() {
    try {
      return Docker.labelled(OURS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aQuickSmokePassesOnRealContainers() throws Exception {
    try (SimulationProcess run = smoke("15s")) {
      run.exitCode();
      assertThat(run.console()).contains("platform in containers at http://127.0.0.1:");
      assertThat(run.result().at("/totals/ok").asLong()).isPositive();
      assertThat(run.result().at("/totals/failed").asLong()).isZero();
      assertThat(run.result().at("/provenance/targetVersions/ma").asText())
          .matches("Gauntlet .+, PostgreSQL \\d.+, Redis \\d.+");
      for (String log : List.of("platform.log", "postgresql.log", "redis.log", "containers.log")) {
        assertThat(run.results().resolve("logs").resolve(log)).isNotEmptyFile();
      }
    }
  }

  @Test
  void ctrlCCausesNoFalseFailures() throws Exception {
    try (SimulationProcess run = smoke("60s")) {
      run.awaitOutput("0:0");
      run.interruptGroup();
      assertThat(run.exitCode()).isEqualTo(130);
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo("aborted");
      assertThat(run.result().at("/totals/failed").asLong()).isZero();
    }
  }

  @Test
  void killedLoadGeneratorLeavesNoContainer() throws Exception {
    try (SimulationProcess run = smoke("60s")) {
      run.awaitOutput("0:0");
      assertThat(labelled()).hasSize(4);
      ProcessHandle.of(run.pid()).orElseThrow().destroyForcibly();
      nothingIsLeft();
    }
  }

  @Test
  void endOfThePlatformsContainerIsReportedAsTheReason() throws Exception {
    try (SimulationProcess run = smoke("15s")) {
      run.awaitOutput("0:0");
      for (String container : labelled()) {
        Docker.run(Map.of(), List.of("docker", "kill", container));
      }
      run.exitCode();
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo("failed");
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .contains("platform ended unexpectedly");
    }
  }

  @Test
  void unavailableContainerEngineIsNotReplacedByAnother() throws Exception {
    Map<String, String> withoutRun = Map.of("DOCKER_HOST", "tcp://127.0.0.1:1");
    try (SimulationProcess run =
        SimulationProcess.start(
            folder, withoutRun, Smoke.class, "quick", "target.kind=containers")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("no Docker engine answers at DOCKER_HOST (tcp://127.0.0.1:1)")
          .contains("start that one, or unset DOCKER_HOST");
    }
  }
}
