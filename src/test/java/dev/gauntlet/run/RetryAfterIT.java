package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests with the rate limiter of the reference platform: 60 requests per minute and path. */
@Tag("slow")
class RetryAfterIT {

  private static final int USERS = 20;

  @TempDir Path folder;

  private JsonNode result(String option) throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "journeys=readonly",
            "users=" + USERS,
            "spawnRate=20",
            "duration=20s",
            "target.embedded.rate-limit",
            option)) {
      run.exitCode();
      return run.result();
    }
  }

  @Test
  void userWaitsAfterItsFirstRefusal() throws Exception {
    JsonNode patient = result("load.honour-retry-after");
    JsonNode waits = patient.get("backOffs");
    assertThat(patient.at("/totals/failed").asInt()).isBetween(1, USERS);
    assertThat(waits.findValues("count").stream().mapToInt(JsonNode::asInt).sum())
        .isBetween(1, USERS);
    assertThat(waits.findValues("totalMillis").stream().mapToInt(JsonNode::asInt).sum())
        .isGreaterThan(1_000);
  }

  @Test
  void userIsRefusedRepeatedlyWithoutTheOption() throws Exception {
    JsonNode impatient = result("load.honour-retry-after=false");
    assertThat(impatient.at("/totals/failed").asInt()).isGreaterThan(2 * USERS);
    assertThat(impatient.at("/errors/0/message").asText())
        .startsWith("status 429, expected 200: \"Rate limit exceeded: try again in ");
    assertThat(impatient.get("backOffs")).isEmpty();
  }
}
