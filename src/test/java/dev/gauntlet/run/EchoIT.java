package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.protocol.echo.EchoServer;
import dev.gauntlet.protocol.echo.EchoSimulation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of a run with a protocol that the code of a run does not know. The package of the protocol
 * reads its settings, opens and closes its connections, and sends its requests.
 */
@Tag("slow")
class EchoIT {

  private static final int FAILED = 2;
  private static final int COULD_NOT_RUN = 1;

  /** The number of requests that a run sends to check the server before the load. */
  private static final int TRIAL = 1;

  @TempDir Path folder;

  private SimulationProcess run(String... options) {
    return SimulationProcess.start(
        folder, EchoSimulation.class, SpeedIndependentOptions.generator(options));
  }

  @Test
  void echoRequestsAreMeasuredAndJudged() throws Exception {
    try (EchoServer server = new EchoServer();
        SimulationProcess run =
            run(
                "target.echo.url=" + server.url(),
                "objectives.run.error-rate=100%",
                "objectives.echo.say hello.p50=10 s",
                "objectives.echo.hear nothing.ok-share=50 %")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(FAILED);
      assertThat(run.console())
          .contains("Echo at " + server.url() + ", already running")
          .doesNotContain("starting the embedded platform");
      JsonNode result = run.result();
      assertThat(result.at("/totals/ok").asInt()).isEqualTo(server.echoed() - TRIAL).isPositive();
      assertThat(result.at("/totals/timedOut").asInt()).isPositive();
      assertThat(request(result, "say hello").get("journey").asText()).isEqualTo("caller");
      assertThat(TruthRun.objective(result, "say hello p50").get("status").asText())
          .isEqualTo("passed");
      assertThat(result.at("/verdict/status").asText()).isEqualTo("failed");
      assertThat(result.get("errors").toString()).contains("no echo in 50 ms");
    }
  }

  @Test
  void goodRequestsAndConversationsAreCounted() throws Exception {
    try (EchoServer server = new EchoServer();
        SimulationProcess run =
            run(
                "target.echo.url=" + server.url(),
                "objectives.run.error-rate=100%",
                "objectives.run.goodput.conversations=1 %",
                "objectives.echo.say hello.goodput.share=100 %",
                "objectives.echo.say hello.goodput.within=1 h",
                "objectives.echo.hear nothing.goodput.share=50 %",
                "objectives.echo.hear nothing.goodput.within=1 h")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(FAILED);
      JsonNode result = run.result();
      assertThat(TruthRun.objective(result, "say hello goodput").get("samples").asInt())
          .isEqualTo(request(result, "say hello").get("ok").asInt());
      assertThat(TruthRun.objective(result, "say hello goodput").get("value").asDouble())
          .isEqualTo(100);
      assertThat(TruthRun.objective(result, "hear nothing goodput").get("value").asDouble())
          .isZero();
      assertThat(TruthRun.objective(result, "goodput of conversations").get("value").asDouble())
          .isZero();
      assertThat(TruthRun.objective(result, "goodput of conversations").get("samples").asInt())
          .isPositive();
    }
  }

  private static JsonNode request(JsonNode result, String name) {
    for (JsonNode request : result.get("requests")) {
      if (request.get("name").asText().equals(name)) {
        return request;
      }
    }
    throw new AssertionError("no request " + name + " in " + result.get("requests"));
  }

  @Test
  void unreachableEchoServerEndsTheRunBeforeTheLoad() throws Exception {
    try (SimulationProcess run = run("target.echo.url=tcp://127.0.0.1:1")) {
      assertThat(run.exitCode()).isEqualTo(COULD_NOT_RUN);
      assertThat(run.console()).contains("no echo at tcp://127.0.0.1:1").doesNotContain("ready in");
    }
  }

  @Test
  void echoSettingsAreCheckedWithAllOthers() throws Exception {
    try (SimulationProcess run = run("users=-3", "target.echo.sound=loud")) {
      assertThat(run.exitCode()).isEqualTo(COULD_NOT_RUN);
      assertThat(run.console())
          .contains("problems")
          .contains("load.users must be")
          .contains("target.echo.url is missing")
          .contains("unknown key target.echo.sound");
    }
  }

  @Test
  void dryRunPrintsTheUrlOfTheEchoServer() throws Exception {
    try (SimulationProcess run = run("target.echo.url=tcp://127.0.0.1:1", "dryRun")) {
      assertThat(run.exitCode()).isZero();
      assertThat(run.console()).contains("Target: tcp://127.0.0.1:1");
    }
  }
}
