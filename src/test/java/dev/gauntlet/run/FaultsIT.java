package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.faults.FaultsSimulation;
import dev.gauntlet.faults.FaultyServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of one run with every kind of fault: each has its own outcome, and the load continues. */
class FaultsIT {

  private static final int ASSERTIONS_FAILED = 2;

  @TempDir static Path folder;

  private static JsonNode result;
  private static String console;
  private static String failures;
  private static int logins;
  private static final Map<String, Integer> ASKED = new HashMap<>();

  @BeforeAll
  static void run() throws Exception {
    try (FaultyServer server = FaultyServer.start();
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                FaultsSimulation.class,
                "baseUrl=" + server.baseUrl(),
                "target.contract=src/test/resources/contracts/faults.conf",
                "target.username=me",
                "target.password=hunter2",
                "target.request-timeout=2500ms",
                "load.honour-retry-after")) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      result = run.result();
      console = run.console();
      failures = Files.readString(run.results().resolve("failures.csv"));
      logins = server.tokens();
      List.of("/racy", "/racy/post", "/racy/put")
          .forEach(path -> ASKED.put(path, server.asked(path)));
    }
  }

  @AfterAll
  static void forget() {
    result = null;
    ASKED.clear();
  }

  /** Returns the most frequent error: on a busy machine, 50 MB may also time out once. */
  private static JsonNode of(String list, String request) {
    List<JsonNode> found = new ArrayList<>();
    result
        .get(list)
        .forEach(
            each -> {
              if (each.path("name").asText(each.path("request").asText()).equals(request)) {
                found.add(each);
              }
            });
    assertThat(found).describedAs(request + " in " + list + " of " + result).isNotEmpty();
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moved   | failed    | status 302, expected 200",
        "page    | failed    | the answer is no JSON: \"Oops\"",
        "storm   | failed    | status 429, expected 200: \"slow down\"",
        "drip    | timed-out | Request timeout to 127.0.0.1",
        "huge    | failed    | the answer is longer than target.longest-answer-mb, 16",
        "reset   | failed    | the connection was closed or reset before",
        "private | failed    | status 401, expected 200: \"token expired\"",
        "garbage | failed    | the answer cannot be read: ",
        "racy post | failed  | closed or reset when it was used again, idle for less than 1 s",
        "unbuilt | crashed   | a value is missing"
      })
  void aFaultEndsInItsOutcomeWithItsReason(String request, String outcome, String reason) {
    JsonNode error = of("errors", request);
    assertThat(error.get("outcome").asText()).isEqualTo(outcome);
    assertThat(error.get("journey").asText()).isEqualTo(request);
    assertThat(error.get("message").asText()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moved   | 302 | status 302, expected 200",
        "page    | 200 | the answer is no JSON: \"Oops\"",
        "storm   | 429 | status 429, expected 200: \"slow down\"",
        "huge    | 200 | the answer is longer than target.longest-answer-mb, 16",
        "private | 401 | status 401, expected 200: \"token expired\""
      })
  void anErrorWithAnAnswerHasExchangesOfItsOwn(String request, int status, String reason) {
    JsonNode kept = of("evidence", request);
    assertThat(kept.get("message").asText()).isEqualTo(reason);
    assertThat(kept.at("/exchange/status").asInt()).isEqualTo(status);
    assertThat(kept.at("/exchange/answerBody").asText().length()).isLessThanOrEqualTo(2100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drip", "reset", "garbage", "racy post"})
  void errorWithoutACompleteAnswerHasItsOwnExchanges(String request) {
    assertThat(of("evidence", request).at("/exchange/path").asText()).startsWith("/");
  }

  @Test
  void interimResponsesAreNotCounted() {
    assertThat(of("requests", "hints").get("failed").asInt()).isZero();
    assertThat(of("requests", "hints").get("ok").asInt()).isGreaterThan(5);
  }

  @Test
  void cookiesOfContractAndServerAreBothSent() {
    assertThat(of("requests", "cookies").get("failed").asInt()).isZero();
    assertThat(of("requests", "cookies").get("ok").asInt()).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({"racy, /racy", "racy put, /racy/put"})
  void repeatableRequestSurvivesAClosedConnection(String request, String path) {
    JsonNode reported = of("requests", request);
    assertThat(reported.get("failed").asInt()).isZero();
    int retried = reported.at("/transfer/retried").asInt();
    assertThat(retried).isGreaterThan(2);
    assertThat(ASKED.get(path)).isEqualTo(reported.get("sent").asInt() + retried);
    assertThat(console).contains("%s (%s) %s times".formatted(request, request, retried));
  }

  @Test
  void unrepeatableRequestIsSentOnceAndFailsByName() {
    JsonNode reported = of("requests", "racy post");
    assertThat(reported.get("failed").asInt()).isGreaterThan(2);
    assertThat(ASKED.get("/racy/post")).isEqualTo(reported.get("sent").asInt());
  }

  @Test
  void usersContinueAfterAFault() {
    assertThat(result.get("requests"))
        .filteredOn(request -> !request.get("name").asText().equals("private"))
        .allMatch(request -> request.get("sent").asInt() > 1);
  }

  /** Otherwise the run would end before the pause, and the journey would not be completed. */
  @Test
  void gatlingPauseEndsWithTheUserLifetime() {
    assertThat(of("journeys", "dawdler").get("completed").asInt()).isEqualTo(1);
  }

  @Test
  void gatlingRequestIsNotSentAfterTheUserLifetime() {
    assertThat(of("journeys", "straggler").get("started").asInt()).isEqualTo(1);
    assertThat(result.get("requests"))
        .noneMatch(request -> request.get("name").asText().equals("too late"));
  }

  @Test
  void usersWithoutFaultsAreUnaffected() {
    assertThat(of("requests", "fine").get("ok").asInt()).isGreaterThan(10);
    assertThat(of("requests", "fine").get("failed").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"racy, /racy", "racy put, /racy/put"})
  void retriesMatchTheCountOfTheServer(String request, String path) {
    JsonNode reported = of("requests", request);
    int retried = reported.at("/transfer/retried").asInt();
    assertThat(retried).isPositive().isEqualTo(ASKED.get(path) - reported.get("sent").asInt());
    assertThat(reported.at("/transfer/figures/connectMs/count"))
        .as("each answer came over a fresh connection")
        .isEqualTo(reported.get("ok"));
    assertThat(console)
        .containsPattern("sent again on a new connection.*" + request + " \\(" + request);
  }

  @Test
  void retriesAreCountedInTheTotal() {
    assertThat(result.at("/totals/transfer/retried").asInt())
        .isEqualTo(
            of("requests", "racy").at("/transfer/retried").asInt()
                + of("requests", "racy put").at("/transfer/retried").asInt());
  }

  @Test
  void transferTimesOfAnsweredRequestsAreMeasured() {
    JsonNode fine = of("requests", "fine");
    JsonNode figures = fine.at("/transfer/figures");
    assertThat(figures.at("/connectMs/count").asInt()).isEqualTo(1);
    for (String figure : List.of("firstByteMs", "sentBytes", "receivedBytes", "bodyBytes")) {
      assertThat(figures.at("/" + figure + "/count").asInt()).isEqualTo(fine.get("ok").asInt());
    }
    assertThat(figures.at("/firstByteMs/p50").asDouble())
        .isLessThanOrEqualTo(fine.at("/latencyMs/p50").asDouble());
    assertThat(figures.at("/sentBytes/min").asInt()).isGreaterThan("GET /fine".length());
    assertThat(figures.at("/receivedBytes/max").asInt()).isEqualTo(FaultyServer.FINE_BYTES);
    assertThat(figures.at("/bodyBytes/max").asInt()).isEqualTo(FaultyServer.FINE.length());
    assertThat(of("requests", "drip").at("/transfer").isNull())
        .as("without a whole answer there is nothing to measure")
        .isTrue();
  }

  @Test
  void anExpiredTokenFailsOneRequestAndIsReplaced() {
    assertThat(of("requests", "private").get("failed").asInt()).isEqualTo(1);
    assertThat(of("requests", "private").get("ok").asInt()).isGreaterThan(5);
    assertThat(logins).as("before the load and after 401").isEqualTo(2);
  }

  @Test
  void aRequestThatCannotBeBuiltIsCountedOnce() {
    JsonNode unbuilt = of("requests", "unbuilt");
    assertThat(unbuilt.get("crashed").asInt()).isEqualTo(unbuilt.get("sent").asInt());
  }

  @Test
  void exceptionOfAJourneyFunctionIsReportedWithItsPlace() {
    JsonNode error = of("errors", "own function");
    assertThat(error.get("journey").asText()).isEqualTo("careless");
    assertThat(error.get("outcome").asText()).isEqualTo("crashed");
    assertThat(error.get("message").asText())
        .matches("IllegalStateException: no chunk for \\*+, at FaultsSimulation\\.java:\\d+");
    assertThat(error.get("count").asInt()).isGreaterThan(1);
    assertThat(of("requests", "own function").get("crashed").asInt())
        .isEqualTo(error.get("count").asInt());
    assertThat(console)
        .containsOnlyOnce("A function of journey careless threw IllegalStateException")
        .contains("  at dev.gauntlet.faults.FaultsSimulation$Careless.forget(")
        .doesNotContain("failed to execute", "hunter2");
  }

  @Test
  void missingMetricValueIsReportedAndFailsNoRequest() {
    JsonNode error = of("errors", "pace");
    assertThat(error.get("outcome").asText()).isEqualTo("rejected");
    assertThat(error.get("message").asText()).contains("nowhere", ", at FaultsSimulation.java:");
    assertThat(result.get("requests")).noneMatch(r -> r.get("name").asText().equals("pace"));
    assertThat(result.at("/metrics/0/rejected").asInt()).isEqualTo(error.get("count").asInt());
    assertThat(failures).contains("own function").doesNotContain("pace");
  }

  @Test
  void retryAfterIsHonouredAndNotPartOfTheLatency() {
    JsonNode limited = of("requests", "limited");
    JsonNode waits = of("backOffs", "limited");
    assertThat(limited.get("refused").asInt()).isBetween(2, 6);
    // A user that is asked to wait at the end of the load has no time left for it.
    assertThat(limited.get("refused").asInt() - waits.get("count").asInt()).isBetween(0, 1);
    assertThat(waits.get("totalMillis").asInt()).isBetween(1_500, 5_000);
    assertThat(console).contains("waited as asked");
  }
}
