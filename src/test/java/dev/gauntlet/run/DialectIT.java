package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.dialect.DialectPlatform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import simulations.Smoke;

/** Runs all journeys on a different platform, described only by its contract file. */
@Tag("slow")
class DialectIT {

  private static final String CONTRACTS = "src/test/resources/contracts/";

  @TempDir Path folder;

  private SimulationProcess start(DialectPlatform platform, String contract, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "quick",
                "journeys=worker,task,mixed",
                "baseUrl=" + platform.baseUrl(),
                "target.contract=" + CONTRACTS + contract,
                "target.username=" + DialectPlatform.USER,
                "target.password=" + DialectPlatform.PASSWORD));
    all.addAll(List.of(options));
    return SimulationProcess.start(
        folder, Smoke.class, SpeedIndependentOptions.requests("10s", all.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.conf", "other-cookie.conf"})
  void allJourneysRunWithoutTheMissingStep(String contract) throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run = start(platform, contract, "duration=12s")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode result = run.result();
      assertThat(result.at("/totals/failed").asInt()).isZero();
      assertThat(result.at("/journeys").findValuesAsText("name"))
          .containsExactly("worker", "task", "mixed");
      assertThat(result.at("/journeys")).allMatch(j -> j.get("completed").asInt() > 0);
      assertThat(result.at("/requests").findValuesAsText("name"))
          .contains("send heartbeat", "decompose task", "list workers")
          .doesNotContain("get task progress");
      assertThat(result.get("leftOut"))
          .singleElement()
          .hasToString(
              "{\"journey\":\"task\",\"request\":\"get task progress\","
                  + "\"reason\":\"the contract other lacks it\"}");
      assertThat(run.console())
          .contains("Left out:\n  task: get task progress, since the contract other lacks it");
    }
  }

  @Test
  void rejectedTokenIsReplacedByOneLoginPerAccount() throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run =
            start(platform, "other.conf", "users=4", "journeys=task", "duration=14s")) {
      run.awaitOutput("0:05 of");
      platform.forgetSessions();
      run.exitCode();
      JsonNode result = run.result();
      assertThat(result.at("/totals/failed").asInt()).describedAs(run.console()).isBetween(1, 4);
      assertThat(result.at("/setup/0/ok").asInt()).isEqualTo(2);
      assertThat(result.at("/setup/0/duringLoad").asInt()).isEqualTo(1);
      assertThat(result.at("/errors/0/message").asText()).contains("403");
    }
  }

  @Test
  void journeyWithoutRemainingOperationsIsReportedBeforeAnyLoad() throws Exception {
    try (DialectPlatform platform = DialectPlatform.under("/platform/v3");
        SimulationProcess run =
            start(platform, "without-tasks.conf", "journeys=task", "duration=12s")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("1 problem:")
          .contains("load.journeys includes task, whose requests are all left out: no create task,")
          .contains("no get task, since no step that is left gives taskId")
          .contains("(-Djourneys)");
    }
  }
}
