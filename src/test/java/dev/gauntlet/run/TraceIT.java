package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.dialect.DialectPlatform;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of a trace, which sends one user through a journey and prints every exchange. */
class TraceIT {

  private static final int SOMETHING_FAILED = 2;

  @TempDir Path folder;

  private SimulationProcess trace(DialectPlatform platform, String journey, String password) {
    return SimulationProcess.start(
        folder,
        Smoke.class,
        "trace",
        "journeys=" + journey,
        "baseUrl=" + platform.baseUrl(),
        "target.contract=src/test/resources/contracts/other.conf",
        "target.username=" + DialectPlatform.USER,
        "target.password=" + password);
  }

  @Test
  void traceShowsEveryExchangeWithItsSavedValues() throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run = trace(platform, "task", DialectPlatform.PASSWORD)) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(run.console())
          .contains("trace of Smoke, one user once through task")
          .contains("task: get task progress, since the contract other lacks it")
          .containsSubsequence(
              "--- task: log in (setup)\n> POST " + platform.baseUrl() + "/platform/v3/auth/login",
              "< 201 Created in ",
              "  kept token = ******\n= ok\n",
              "--- task: create task\n",
              "> X-Session: ******\n",
              "\"slug\":",
              "< 202 Accepted in ",
              "< Content-Type: application/json\n",
              "  kept taskId = ",
              "= ok\n",
              "--- task: decompose task\n")
          .contains("6 exchanges, 0 of them failed")
          .doesNotContain(DialectPlatform.PASSWORD);
      assertThat(platform.sessions()).isNotEmpty().noneMatch(run.console()::contains);
      assertThat(folder.resolve("results/latest")).doesNotExist();
    }
  }

  @Test
  void traceShowsEachOperationOfAWeightedJourneyOnce() throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run = trace(platform, "mixed", DialectPlatform.PASSWORD)) {
      run.exitCode();
      Set<String> offered = new TreeSet<>(MixedUser.WEIGHTS.weights().keySet());
      run.console()
          .lines()
          .filter(line -> line.contains(", since the contract other lacks"))
          .forEach(line -> offered.removeIf(line::contains));
      assertThat(offered)
          .hasSizeGreaterThan(3)
          .allSatisfy(
              name -> assertThat(run.console()).containsOnlyOnce("--- mixed: " + name + "\n"));
    }
  }

  @Test
  void traceFailureHasAReasonAndSetsTheExitCode() throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run = trace(platform, "task", "wr0ng")) {
      assertThat(run.exitCode()).isEqualTo(SOMETHING_FAILED);
      assertThat(run.console())
          .containsSubsequence(
              "< 403 Forbidden in ",
              "{\"errors\":[{\"code\":\"who_are_you\"}]}",
              "= failed: status 403, expected 201")
          .contains("1 exchanges, 1 of them failed")
          .doesNotContain("wr0ng");
    }
  }
}
