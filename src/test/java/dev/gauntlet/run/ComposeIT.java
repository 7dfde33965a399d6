package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.process.EndedProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of docker-compose.yml from up to down, with a separate project name and port. */
@Tag("containers")
class ComposeIT {

  private static final String PROJECT = "gauntlet-compose-it";

  @TempDir Path folder;

  private Map<String, String> variables;
  private int port;
  private int portOfAp;

  @BeforeEach
  void up() throws Exception {
    port = freePort();
    portOfAp = freePort();
    Path results = Files.createDirectory(folder.resolve("kept"));
    variables =
        Map.of(
            "GAUNTLET_TARGET_COMPOSE_PORT_MA", Integer.toString(port),
            "GAUNTLET_TARGET_COMPOSE_PORT_AP", Integer.toString(portOfAp),
            "GAUNTLET_TARGET_COMPOSE_PORT_PG", Integer.toString(freePort()),
            "GAUNTLET_TARGET_COMPOSE_PORT_OPENAI", Integer.toString(freePort()),
            "GAUNTLET_TARGET_COMPOSE_PORT_CV", Integer.toString(freePort()),
            "LOAD_RESULTS", results.toString());
    EndedProcess up = compose("up", "-d", "--build", "platform");
    assertThat(up.exitCode()).describedAs(up.output()).isZero();
  }

  @AfterEach
  void downLeavesNothing() throws Exception {
    EndedProcess down = compose("down");
    assertThat(down.exitCode()).describedAs(down.output()).isZero();
    assertThat(Docker.labelled("com.docker.compose.project=" + PROJECT)).isEmpty();
  }

  @Test
  void containerRunWritesItsResultsToTheHost() throws Exception {
    EndedProcess load = compose("run", "--rm", "load", "Spike", "-Dquick");
    JsonNode result = new JsonMapper().readTree(folder.resolve("kept/latest/result.json").toFile());
    assertThat(result.at("/run/quick").asBoolean()).describedAs(load.output()).isTrue();
    assertThat(result.at("/totals/ok").asLong()).describedAs(load.output()).isPositive();
    assertThat(result.at("/totals/failed").asLong()).isZero();
    boolean passed = result.at("/verdict/status").asText().equals("passed");
    assertThat(load.exitCode() == 0).describedAs(load.output()).isEqualTo(passed);
    assertThat(folder.resolve("kept/latest/latency.hlog")).isNotEmptyFile();
  }

  @Test
  void simulationSendsLoadToThisMachine() throws Exception {
    // Compose starts the platform without waiting for it to answer; a container that waits does.
    compose("run", "--rm", "load", "Smoke", "-Dquick", "-Dduration=5s");
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "quick",
            "duration=8s",
            "target.kind=compose",
            "target.compose.port.ma=" + port,
            "target.compose.port.ap=" + portOfAp)) {
      run.exitCode();
      assertThat(run.console())
          .contains("compose platform at ")
          .contains("http://127.0.0.1:" + port)
          .contains("http://127.0.0.1:" + portOfAp);
      assertThat(run.result().at("/totals/failed").asLong()).isZero();
    }
  }

  private EndedProcess compose(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(Docker.compose());
    command.addAll(List.of("-p", PROJECT));
    command.addAll(List.of(arguments));
    return Docker.run(variables, command);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
