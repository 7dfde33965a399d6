package dev.gauntlet.target.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.network.TlsOptions;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.HttpAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractProbeTest {

  private static final String SECRET = "s3cr3t-token";

  private record Answer(int status, String body) {}

  @TempDir Path folder;
  private final Map<String, Answer> answers = new HashMap<>();
  private final AtomicLong nanos = new AtomicLong();
  private final ProbeProgress waiting = new ProbeProgress(nanos::get, Duration.ofSeconds(5));
  private final List<String> lines = new ArrayList<>();
  private Duration timeLimit = Duration.ofMinutes(1);
  private String location = "";
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Answer answer = answers.get(exchange.getRequestURI().getPath());
          if (answer == null) {
            return;
          }
          for (int seconds = 0; seconds < 12; seconds++) {
            waiting.line().ifPresent(lines::add);
            nanos.addAndGet(1_000_000_000L);
          }
          byte[] body = answer.body().getBytes(UTF_8);
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private List<String> probe(String operations, Map<String, Object> values) throws IOException {
    return report(operations, values).rows().stream()
        .map(row -> "%s %s: %s".formatted(row.name(), row.status(), row.detail()))
        .toList();
  }

  private ProbeReport report(String operations, Map<String, Object> values) throws IOException {
    String text =
        """
        contract {
          name = other
          login.headers { X-Key = "#{token}" }
          operations { %s }
        }
        """
            .formatted(operations);
    Path file = Files.writeString(folder.resolve("other.conf"), text);
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    HttpAccess access =
        new HttpAccess(new TlsOptions(Optional.empty(), Optional.empty()), Optional.empty());
    return ContractProbe.run(
        contract,
        new ProbedPlatform(
            url,
            new ContractClient(url, timeLimit, access, 1 << 20),
            SocketOptions.defaults(),
            timeLimit,
            waiting),
        values,
        Map.of("token", SECRET),
        Set.of("taken away"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "500 | {'detail':'pool is full'} | fails: status 500, expected 200: 'pool is full'",
        "502 | <title>Bad Gateway</title> | fails: status 502, expected 200: 'Bad Gateway'",
        "401 | {'detail':'no s3cr3t-token'} | unauthorized: status 401, expected 200: 'no ******'",
        "500 | {'detail':'API_KEY=abc'} | fails: status 500, expected 200: 'API_KEY=******'",
        "404 | {'detail':'no task'} | missing: status 404 at GET /tasks: 'no task'",
        "422 | {'detail':[{'loc':['body','text'],'msg':'required'}]}"
            + " | differs: status 422, expected 200: 'body.text: required'",
        "200 | {'id':1,'state':'new'}"
            + " | differs: $.task_id is missing in the answer: it has id, state",
        "200 | <h1>Welcome</h1> | differs: the answer is no JSON: 'Welcome'",
      })
  void failedOperationIsReportedWithItsAnswerAndResponsibility(int status, String body, String row)
      throws IOException {
    answers.put("/tasks", new Answer(status, body.replace('\'', '"')));
    String operations = "get { method = GET, path = /tasks, auth = true, save.id = \"$.task_id\" }";
    assertThat(probe(operations, Map.of())).first().isEqualTo("get " + row.replace('\'', '"'));
  }

  private static final String STREAMED =
      """
      "ask" { method = GET, path = /ask, save { answerId = "$.id" }
        stream { framing = sse, content { text = "$.text" }, end { when { data = end } } } }
      "look up" { method = GET, path = "/answers/#{answerId}" }
      """;

  @Test
  void streamIsTestedByItsFramesAndSuppliesTheirValues() throws IOException {
    answers.put("/ask", new Answer(200, "data: {\"id\": 7, \"text\": \"a\"}\n\ndata: end\n\n"));
    answers.put("/answers/7", new Answer(200, ""));

    assertThat(probe(STREAMED, Map.of())).startsWith("ask works: ", "look up works: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data: {\"id\": 7, \"text\": \"a\"} | stream cut by the server",
        "data: end | no frame of the stream has content",
        "data: {\"text\": \"a\"}NEXTdata: end | $.id is missing in the stream",
      })
  void streamThatDiffersFromTheContractIsReportedWithItsReason(String body, String reason)
      throws IOException {
    answers.put("/ask", new Answer(200, body.replace("NEXT", "\n\n") + "\n\n"));

    assertThat(probe(STREAMED, Map.of()).get(0)).isEqualTo("ask differs: " + reason);
  }

  @Test
  void redirectToAnotherSchemeOrHostIsNoFaultOfTheContract() throws IOException {
    answers.put("/tasks", new Answer(308, ""));
    String operations = "get { method = GET, path = /tasks }";
    for (String place : List.of("https://127.0.0.1", "http://other.example:8000")) {
      location = place + "/tasks?token=" + SECRET;
      ProbeReport report = report(operations, Map.of());
      assertThat(report.rows().get(0).status()).isEqualTo(ProbeStatus.REDIRECTED);
      assertThat(report.rows().get(0).detail())
          .isEqualTo(
              "status 308, to %s/tasks; the base URL is %s".formatted(place, report.target()));
    }
    location = "/elsewhere";
    assertThat(probe(operations, Map.of()))
        .first()
        .asString()
        .startsWith("get differs: status 308, expected 200");
  }

  @Test
  void probeStopsAfterRepeatedTimeouts() throws IOException {
    timeLimit = Duration.ofMillis(200);
    String operations =
        """
        a { method = GET, path = /a }
        b { method = GET, path = /b }
        c { method = GET, path = /c }
        """;
    ProbeReport report = report(operations, Map.of());
    assertThat(report.rows())
        .extracting(ProbeResult::status)
        .containsExactly(
            ProbeStatus.SILENT, ProbeStatus.SILENT, ProbeStatus.NOT_TRIED, ProbeStatus.LEFT_OUT);
    assertThat(report.rows().get(0).detail()).contains("no answer in time");
    assertThat(report.allWork()).isFalse();
  }

  @Test
  void slowOperationIsReportedPeriodically() throws IOException {
    answers.put("/a", new Answer(200, ""));
    answers.put("/b", new Answer(200, ""));
    probe("a { method = GET, path = /a }, b { method = GET, path = /b }", Map.of());
    assertThat(lines)
        .containsExactly(
            "\"a\" waits for its answer: 5 s",
            "\"a\" waits for its answer: 10 s",
            "\"b\" waits for its answer: 5 s",
            "\"b\" waits for its answer: 10 s");
    assertThat(waiting.line()).isEmpty();
  }

  @Test
  void customOperationWorksWithAConfiguredValue() throws IOException {
    answers.put("/ask", new Answer(200, "{}"));
    String ask = "ask { method = POST, path = /ask, body { text = \"#{text}\" } }";
    assertThat(probe(ask, Map.of()))
        .first()
        .isEqualTo("ask not tried: no operation returns text: set probe.values.text");
    assertThat(report(ask, Map.of("text", "a question")).allWork()).isTrue();
  }

  @Test
  void missingValueIsReportedWithTheOperationThatProvidesIt() throws IOException {
    answers.put("/tasks", new Answer(500, ""));
    String operations =
        """
        make { method = POST, path = /tasks, save.taskId = "$.id" }
        get { method = GET, path = "/tasks/#{taskId}" }
        """;
    assertThat(probe(operations, Map.of())).contains("get not tried: \"make\" returned no taskId");
  }

  @Test
  void onlyOperationsRemovedByTheContractAreSkipped() throws IOException {
    answers.put("/a", new Answer(200, ""));
    assertThat(probe("a { method = GET, path = /a }", Map.of()))
        .containsExactly("a works: ", "taken away left out: not in the contract");
  }
}
