package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.LatencyLawServer;
import dev.gauntlet.truth.TruthSimulation;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs against a target whose own record is the truth. */
final class TruthRun {

  /** Gatling's client sends one request before the load, out of the statistics. */
  static final int WARM_UP = 1;

  private static final int NOT_PASSED = 2;

  private TruthRun() {}

  /** Users who probe it without a pause, into a folder. */
  static SimulationProcess start(Path folder, LatencyLawServer target, String... options) {
    return SimulationProcess.start(
        folder, TruthSimulation.class, options(target.baseUrl(), options));
  }

  /** What a run left when it had come to its end. */
  record Ended(JsonNode result, String console) {}

  /**
   * As {@link #start}, with a load generator that may be late, to its end, which must tell that
   * something did not hold.
   */
  static Ended notPassed(Path folder, LatencyLawServer target, String... options) throws Exception {
    try (SimulationProcess run =
        start(folder, target, SpeedIndependentOptions.generator(options))) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(NOT_PASSED);
      return new Ended(run.result(), run.console());
    }
  }

  /** The options given, and those without which no such target is found. */
  static String[] options(String baseUrl, String... options) {
    return Stream.concat(
            Stream.of(
                "baseUrl=" + baseUrl, "target.contract=src/test/resources/contracts/truth.conf"),
            Stream.of(options))
        .toArray(String[]::new);
  }

  /** An objective of result.json whose name contains a text. */
  static JsonNode objective(JsonNode result, String name) {
    for (JsonNode objective : result.get("objectives")) {
      if (objective.get("name").asText().contains(name)) {
        return objective;
      }
    }
    throw new AssertionError("no objective " + name + " in " + result.get("objectives"));
  }
}
