package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.TruthSimulation;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs on a target whose own record is the reference. */
final class TruthRun {

  /** The number of requests that Gatling's client sends before the load, outside the statistics. */
  static final int WARM_UP = 1;

  private static final int NOT_PASSED = 2;

  private TruthRun() {}

  /** Starts users that send requests without a pause; the results go into a folder. */
  static SimulationProcess start(Path folder, LatencyLawServer target, String... options) {
    return SimulationProcess.start(
        folder, TruthSimulation.class, options(target.baseUrl(), options));
  }

  /** The outputs of an ended run. */
  record Ended(JsonNode result, String console) {}

  /**
   * Starts a run as {@link #start} does, without limits on the delays of the load generator, and
   * waits for its end. The run must not pass.
   */
  static Ended notPassed(Path folder, LatencyLawServer target, String... options) throws Exception {
    try (SimulationProcess run =
        start(folder, target, SpeedIndependentOptions.generator(options))) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(NOT_PASSED);
      return new Ended(run.result(), run.console());
    }
  }

  /** Returns the given options, and those that select the target. */
  static String[] options(String baseUrl, String... options) {
    return Stream.concat(
            Stream.of(
                "baseUrl=" + baseUrl, "target.contract=src/test/resources/contracts/truth.conf"),
            Stream.of(options))
        .toArray(String[]::new);
  }

  /** Returns the first objective of result.json whose name contains a text. */
  static JsonNode objective(JsonNode result, String name) {
    for (JsonNode objective : result.get("objectives")) {
      if (objective.get("name").asText().contains(name)) {
        return objective;
      }
    }
    throw new AssertionError("no objective " + name + " in " + result.get("objectives"));
  }
}
