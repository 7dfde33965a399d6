package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.admission.SlotPeer;
import dev.gauntlet.admission.SlotSimulation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that several instances serve. */
class SeveralInstancesIT {

  @TempDir Path folder;

  @Test
  void usersAreSpreadOverTheInstances() throws Exception {
    try (SlotPeer one = new SlotPeer(SlotPeer.Fault.NONE);
        SlotPeer other = new SlotPeer(SlotPeer.Fault.NONE);
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                SlotSimulation.class,
                "baseUrl=" + one.url() + "," + other.url(),
                "target.contract=src/test/resources/contracts/slots.conf")) {
      run.exitCode();
      assertThat(run.results()).describedAs(run.console()).exists();
      // Each peer admits 20 of its 100 users.
      assertThat(request(run.result(), "take slot").get("ok").asInt()).isEqualTo(40);
      assertThat(run.console()).contains(one.url() + "," + other.url());
    }
  }

  private static JsonNode request(JsonNode result, String name) {
    for (JsonNode request : result.get("requests")) {
      if (request.get("name").asText().equals(name)) {
        return request;
      }
    }
    throw new AssertionError(name + " is not among the requests");
  }
}
