package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of the target kind containers on a machine without a Docker engine. */
@Tag("slow")
class NoEngineIT {

  @TempDir Path folder;

  @Test
  void nextStepIsReported() throws Exception {
    assumeFalse(anEngineAnswers(), "a Docker engine answers here");
    try (SimulationProcess run =
        SimulationProcess.start(folder, Smoke.class, "quick", "target.kind=containers")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console()).contains("no Docker engine answers: start Docker, or");
    }
  }

  private static boolean anEngineAnswers() throws InterruptedException {
    try {
      return Docker.run(Map.of(), List.of("docker", "info")).exitCode() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
