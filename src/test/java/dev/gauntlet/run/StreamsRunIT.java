package dev.gauntlet.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a run whose answers are streamed: every third is good, verbose or an error. */
@Tag("slow")
class StreamsRunIT {

  private static final String REQUEST = "objectives.truth.read stream.";

  @TempDir Path folder;
  private final AtomicInteger served = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/stream")) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    int kind = served.getAndIncrement() % 3;
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 1; i <= 3; i++) {
        send(body, "{\"type\":\"token\",\"content\":\"word \",\"seq\":%s}".formatted(i));
      }
      send(
          body,
          switch (kind) {
            case 0 -> "{\"type\":\"done\",\"tokens_used\":3}";
            case 1 -> "{\"type\":\"done\",\"tokens_used\":30}";
            default -> "{\"type\":\"error\",\"message\":\"model overloaded\"}";
          });
    }
  }

  private static void send(OutputStream body, String data) throws IOException {
    body.write("data: %s\n\n".formatted(data).getBytes(UTF_8));
    body.flush();
  }

  private SimulationProcess run() throws IOException {
    Path contract = folder.resolve("truth.conf");
    Path streams = Path.of("src/test/resources/contracts/stream.conf").toAbsolutePath();
    Files.writeString(
        contract, "include file(\"%s\")\ncontract.login = none\n".formatted(streams));
    return SimulationProcess.start(
        folder,
        StreamSimulation.class,
        SpeedIndependentOptions.generator(
            "target.contract=" + contract,
            "baseUrl=http://127.0.0.1:" + server.getAddress().getPort(),
            "objectives.run.error-rate=100%",
            "objectives.run.goodput.conversations=1 %",
            REQUEST + "stream.first-content.max=1 min",
            REQUEST + "stream.completions.error-event=0",
            REQUEST + "stream.completions.cut=0",
            REQUEST + "goodput.share=90 %",
            REQUEST + "goodput.stream.chunks-per-token=>= 0.8"));
  }

  @Test
  void streamsAreMeasuredAndJudged() throws Exception {
    try (SimulationProcess run = run()) {
      run.exitCode();
      assertThat(run.console()).contains("read stream (stream reader)", "first content, ms");
      JsonNode result = run.result();
      JsonNode completions = result.at("/totals/streams/completions");
      int complete = completions.get("complete").asInt();
      int errors = completions.get("error-event").asInt();
      assertThat(complete).isEqualTo(result.at("/totals/ok").asInt()).isPositive();
      assertThat(errors).isEqualTo(result.at("/totals/failed").asInt()).isPositive();
      assertThat(result.at("/totals/streams/figures/firstContentMs/count").asInt())
          .isEqualTo(complete);
      assertThat(result.at("/totals/streams/tokensReliable").asBoolean()).isFalse();
      assertStatus(result, "first-content max", "passed");
      assertStatus(result, "cut <= 0", "passed");
      assertStatus(result, "error-event <= 0", "failed");
      assertStatus(result, "read stream goodput", "failed");
      assertGoodput(TruthRun.objective(result, "read stream goodput"), complete + errors);
      assertStatus(result, "goodput of conversations", "passed");
      assertThat(TruthRun.objective(result, "goodput of conversations").get("value").asDouble())
          .isBetween(10.0, 60.0);
    }
    assertThat(judged()).contains("truth read stream goodput >= 90 %", "FAILED");
    assertThat(judged("-D" + REQUEST + "goodput.share=10 %"))
        .contains("truth read stream goodput >= 10 %");
    assertThat(judged("-D" + REQUEST + "goodput.stream.chunks-per-token=>= 0.7"))
        .contains("only share can be changed afterwards");
  }

  private String judged(String... options) throws Exception {
    String[] arguments =
        Stream.concat(
                Stream.of("judge", "latest", "-Dresults=" + folder.resolve("results")),
                Stream.of(options))
            .toArray(String[]::new);
    Path output = Files.createTempDirectory(folder, "judge");
    try (SimulationProcess judge = SimulationProcess.gauntlet(output, arguments)) {
      assertThat(judge.exitCode()).isPositive();
      return judge.console();
    }
  }

  private static void assertStatus(JsonNode result, String objective, String status) {
    assertThat(TruthRun.objective(result, objective).get("status").asText())
        .as(objective)
        .isEqualTo(status);
  }

  private static void assertGoodput(JsonNode objective, int judged) {
    assertThat(objective.get("samples").asInt()).isEqualTo(judged);
    assertThat(objective.get("value").asDouble()).isBetween(20.0, 50.0);
  }
}
