package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.truth.TruthSimulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of steps that fail without an answer: the cause is reported, and no loop spins. */
class JourneyFaultsIT {

  private static final int ASSERTIONS_FAILED = 2;

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void refusedLoginIsAFailedSetupAndNoRequestIsSentWithoutAToken() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "users=2",
            "duration=6s",
            "journeys=task",
            "logIn=with-user",
            "target.embedded.faults=status:POST /api/v1/auth/login:401")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      JsonNode result = run.result();
      assertThat(result.get("setup"))
          .filteredOn(step -> step.get("name").asText().equals("log in"))
          .singleElement()
          .satisfies(step -> assertThat(step.get("failed").asInt()).isBetween(2, 8));
      assertThat(result.at("/totals/sent").asInt()).isZero();
      assertThat(result.get("errors"))
          .singleElement()
          .satisfies(
              error ->
                  assertThat(error.get("message").asText())
                      .startsWith("status 401, expected 200: \""));
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
      assertThat(result.at("/verdict/reasons").toString()).contains("setup");
    }
  }

  @Tag("slow")
  @Test
  void loginAnswerThatViolatesTheContractIsReportedWithTheReason() throws Exception {
    Path contract = folder.resolve("other.conf");
    Files.writeString(
        contract,
        """
        include "%s"
        contract.operations."log in".save.token = "$.session.key"
        """
            .formatted(Path.of("user-files", "contracts", "ma.conf").toAbsolutePath()));
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "users=2",
            "duration=3s",
            "journeys=task",
            "logIn=with-user",
            "target.contract=" + contract)) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      String reason = "$.session.key is missing in the answer: it has ";
      assertThat(run.result().at("/errors/0/message").asText()).startsWith(reason);
      assertThat(run.result().at("/evidence/0/message").asText()).startsWith(reason);
    }
  }

  @Tag("slow")
  @Test
  void usersOfAnUnreachableTargetDoNotSpin() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                TruthSimulation.class,
                "users=3",
                "duration=4s",
                "baseUrl=http://127.0.0.1:" + server.getLocalPort(),
                "target.contract=src/test/resources/contracts/truth.conf")) {
      leaveAfterTheFirstVisit(server);
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      JsonNode result = run.result();
      assertThat(result.at("/totals/failed").asInt()).isBetween(3, 3 * 40);
      assertThat(result.at("/errors/0/message").asText()).contains("Connection refused");
    }
  }

  /** Accepts the connection of the check before the run, and refuses all later ones. */
  private static void leaveAfterTheFirstVisit(ServerSocket server) throws IOException {
    server.accept().close();
    server.close();
  }
}
