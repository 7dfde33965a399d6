package dev.gauntlet.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.docs.Notes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the journeys of docs/journeys.md on a server with the contract of docs/contracts.md. */
@Tag("slow")
class DocsExamplesIT {

  private static final Pattern CONTRACT = Pattern.compile("(?s)```hocon\\n(contract \\{.*?)```");

  @TempDir Path folder;

  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<String> uploads = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v2/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    boolean known = "key".equals(exchange.getRequestHeaders().getFirst("X-Session"));
    if (path.equals("/v2/session")) {
      send(exchange, 200, "{\"session\": {\"key\": \"key\"}}");
    } else if (!known) {
      send(exchange, 401, "{}");
    } else if (path.equals("/v2/files")) {
      uploads.add(body);
      send(exchange, 201, "{}");
    } else if (path.startsWith("/v2/notes/")) {
      send(exchange, 200, "{\"data\": {\"id\": %s}}".formatted(path.substring(10)));
    } else if (exchange.getRequestMethod().equals("POST")) {
      notes.add(body);
      send(exchange, 201, "{\"data\": {\"id\": %s}}".formatted(notes.size()));
    } else {
      send(exchange, 200, "{\"data\": [{\"state\": \"open\"}]}");
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Path contract() throws IOException {
    Matcher example = CONTRACT.matcher(Files.readString(Path.of("docs", "contracts.md")));
    assertThat(example.find()).isTrue();
    return Files.writeString(folder.resolve("notes.conf"), example.group(1));
  }

  @Test
  void journeysOfTheDocumentationRunAsDocumented() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Notes.class,
            "baseUrl.notes=http://127.0.0.1:" + server.getAddress().getPort(),
            "target.notes.contract=" + contract(),
            "target.username=me",
            "target.password=secret",
            "users=4",
            "duration=6s")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode result = run.result();
      assertThat(result.get("requests"))
          .extracting(request -> request.get("name").asText())
          .contains("create task", "get task", "upload file");
      assertThat(result.at("/totals/failed").asInt()).isZero();
      assertThat(notes).isNotEmpty().allMatch(note -> note.contains("color"));
      assertThat(uploads)
          .isNotEmpty()
          .allSatisfy(
              upload ->
                  assertThat(upload)
                      .contains("filename=\"prompts.csv\"", "Write a unit test for the parser"));
    }
  }
}
