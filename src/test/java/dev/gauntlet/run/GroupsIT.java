package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.groups.GroupsSimulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of groups of users in one run, each with its own journeys, load profile and model. */
@Tag("slow")
class GroupsIT {

  /** The arrivals of the burst: 3 per second for 6 seconds. */
  private static final int ARRIVALS = 18;

  private static final Map<String, String> PHASES =
      Map.of("steady", "steady", "more-workers", "later", "burst", "burst");

  private static final int STEADY = 6;
  private static final int MORE_WORKERS = 3;

  @TempDir Path folder;

  @Test
  void eachGroupHasItsOwnLoadAndFigures() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            GroupsSimulation.class,
            SpeedIndependentOptions.requests(
                "60 s",
                "objectives.groups.steady.send heartbeat.ok-share=1 %",
                "objectives.groups.more-workers.send heartbeat.max=1 ms",
                "objectives.groups.burst.create task.ok-count=1",
                "objectives.groups.steady.send heartbeat.p95.limit=60 s",
                "objectives.groups.steady.send heartbeat.p95.phase=burst",
                "objectives.groups.steady.send heartbeat.p95.min-samples=1"))) {
      run.exitCode();
      JsonNode result = run.result();
      assertThat(run.console())
          .contains("group steady, closed model, 6 users, 12 s")
          .contains("group more-workers, closed model, 3 users, 8 s")
          .contains("group burst, open model");
      assertThat(names(result.get("journeys"), "name"))
          .containsExactlyInAnyOrder(
              "steady/readonly", "steady/worker", "more-workers/worker", "burst/task");
      assertThat(requests(result, "send heartbeat"))
          .contains("steady/worker", "more-workers/worker")
          .doesNotContain("burst/task");
      assertThat(requests(result, "create task")).containsExactly("burst/task");
      assertThat(result.at("/load/actual/arrivals").asInt())
          .isEqualTo(ARRIVALS + STEADY + MORE_WORKERS)
          .isEqualTo(result.at("/load/planned/arrivals").asInt());
      assertThat(status(result, "steady send heartbeat good share")).isEqualTo("passed");
      assertThat(status(result, "more-workers send heartbeat max")).isEqualTo("failed");
      assertThat(status(result, "burst create task good answers")).isEqualTo("passed");
      assertThat(status(result, "steady send heartbeat p95 in burst")).isEqualTo("passed");
      JsonNode groups = result.at("/load/groups");
      assertThat(names(groups, "name"))
          .containsExactlyInAnyOrder("steady", "more-workers", "burst");
      for (JsonNode group : groups) {
        assertThat(names(group.get("phases"), "name"))
            .containsExactly(PHASES.get(group.get("name").asText()));
        assertThat(group.at("/totals/sent").asInt())
            .isPositive()
            .isEqualTo(sent(result, group.get("name").asText()));
        assertThat(group.at("/journeys/started").asInt()).isPositive();
        assertThat(group.get("peakUsers").asInt()).isPositive();
      }
      assertThat(names(result.get("phases"), "name"))
          .containsExactly(
              "steady/steady + more-workers/later + burst/burst",
              "steady/steady + more-workers/later",
              "steady/steady");
      assertThat(run.console()).containsPattern("\nburst +\\d+ +\\d+ +\\d+ ");
    }
  }

  @Test
  void optionsChangeAllGroupsOrOne() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            GroupsSimulation.class,
            SpeedIndependentOptions.requests(
                "60 s", "users=3", "duration=6 s", "load.groups.burst.rate=1"))) {
      run.exitCode();
      assertThat(run.console())
          .contains("group steady, closed model, 2 users, 6 s")
          .contains("group more-workers, closed model, 1 users, 4 s")
          .contains("group burst, open model, 1 arrivals/s at the peak, 3 s");
      assertThat(run.result().at("/load/planned/peakUsers").asInt()).isEqualTo(3);
    }
  }

  private static int sent(JsonNode result, String group) {
    int sent = 0;
    for (JsonNode request : result.get("requests")) {
      if (request.get("journey").asText().startsWith(group + "/")) {
        sent += request.get("sent").asInt();
      }
    }
    return sent;
  }

  private static String status(JsonNode result, String objective) {
    return TruthRun.objective(result, objective).get("status").asText();
  }

  private static List<String> requests(JsonNode result, String name) {
    List<String> journeys = new ArrayList<>();
    for (JsonNode request : result.get("requests")) {
      if (request.get("name").asText().equals(name)) {
        journeys.add(request.get("journey").asText());
      }
    }
    return journeys;
  }

  private static List<String> names(JsonNode all, String key) {
    List<String> names = new ArrayList<>();
    all.forEach(each -> names.add(each.get(key).asText()));
    return names;
  }
}
