package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.faults.FaultyServer;
import dev.gauntlet.faults.UnhurriedSimulation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with a platform that closes idle connections after 5 s, and users who pause for 5 s. */
@Tag("slow")
class KeepAliveRaceIT {

  @TempDir Path folder;

  private static JsonNode of(JsonNode result, String request) {
    for (JsonNode each : result.get("requests")) {
      if (each.get("name").asText().equals(request)) {
        return each;
      }
    }
    throw new AssertionError("no " + request + " in " + result);
  }

  @Test
  void keepAliveRaceFailsNoGetAndIsNamedForPosts() throws Exception {
    try (FaultyServer server = FaultyServer.keepingAlive(ofSeconds(5));
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                UnhurriedSimulation.class,
                "baseUrl=" + server.baseUrl(),
                "target.contract=src/test/resources/contracts/faults.conf",
                "target.username=me",
                "target.password=hunter2")) {
      run.exitCode();
      JsonNode get = of(run.result(), "fine");
      JsonNode post = of(run.result(), "fine post");
      assertThat(get.get("failed").asInt()).isZero();
      assertThat(get.get("ok").asInt()).isGreaterThan(100);
      assertThat(run.result().get("errors"))
          .allSatisfy(
              error ->
                  assertThat(error.get("message").asText())
                      .contains("closed or reset when it was used again, idle for "));
      assertThat(post.get("ok").asInt() + post.get("failed").asInt())
          .isEqualTo(post.get("sent").asInt());
    }
  }
}
