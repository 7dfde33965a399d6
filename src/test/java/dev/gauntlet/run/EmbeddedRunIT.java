package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import simulations.Smoke;

/** Tests of whole runs of a few seconds on the embedded platform, by their outputs. */
class EmbeddedRunIT {

  /** The exit code of Gatling's process after a failed assertion; its Maven plugin returns 1. */
  private static final int ASSERTIONS_FAILED = 2;

  @TempDir Path folder;

  @Test
  void aHealthyPlatformPasses() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            inLocale("ar", "EG"),
            Smoke.class,
            SpeedIndependentOptions.requests("20s", "quick", "duration=16s"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(run.console()).contains("ready in").doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
      assertThat(run.console())
          .doesNotContain("count of failed events", "Global Information", "\u001b")
          .contains("All files of this run are in");
      assertThat(run.results().resolve("gatling/index.html")).isNotEmptyFile();
      JsonNode result = run.result();
      assertThat(result.at("/verdict/status").asText()).isEqualTo("passed");
      assertThat(names(result.at("/requests")))
          .contains("register worker", "create task", "decompose task", "list workers");
      assertThat(result.at("/totals/failed").asLong()).isZero();
      assertThat(result.at("/journeys")).allMatch(journey -> journey.get("completed").asLong() > 1);
      assertThat(completed(result, "task"))
          .as("a journey whose user left before its last step is not completed")
          .isLessThanOrEqualTo(good(result, "decompose task"));
      assertThat(result.at("/provenance/targetVersions"))
          .hasSize(2)
          .allMatch(version -> version.asText().matches("Gauntlet .+, PostgreSQL 17.+, Redis 6.+"));
      assertThat(run.results().resolve("latency.hlog")).isNotEmptyFile();
      assertThat(run.results().resolve("events.jsonl")).isNotEmptyFile();
      assertThat(run.results().resolve("configuration.conf")).isNotEmptyFile();
      assertThat(run.results().resolve("logs/postgresql.log")).isNotEmptyFile();
      run.remains().assertGoneWithin(ofSeconds(15));
    }
  }

  /** Returns variables that set the locale of every JVM of a run. */
  private static Map<String, String> inLocale(String language, String country) {
    return Map.of(
        "JAVA_TOOL_OPTIONS", "-Duser.language=%s -Duser.country=%s".formatted(language, country));
  }

  private static long completed(JsonNode result, String journey) {
    return StreamSupport.stream(result.get("journeys").spliterator(), false)
        .filter(each -> each.get("name").asText().equals(journey))
        .mapToLong(each -> each.get("completed").asLong())
        .sum();
  }

  private static long good(JsonNode result, String request) {
    return StreamSupport.stream(result.get("requests").spliterator(), false)
        .filter(each -> each.get("name").asText().equals(request))
        .mapToLong(each -> each.get("ok").asLong())
        .sum();
  }

  /** A login blocks the only worker for 250 ms, as hashing a password may. */
  @Tag("slow")
  @Test
  void loginsBeforeTheLoadDoNotAffectItsLatencies() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            SpeedIndependentOptions.requests(
                "3s",
                "quick",
                "users=50",
                "spawnRate=25",
                "duration=12s",
                "journeys=task",
                "target.embedded.faults=block:POST /api/v1/auth/login:250ms"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode logIns = run.result().at("/setup/1");
      assertThat(logIns.get("name").asText()).isEqualTo("log in");
      assertThat(logIns.get("ok").asInt()).isEqualTo(50);
      assertThat(logIns.get("duringLoad").asInt()).isZero();
      assertThat(logIns.at("/latencyMs/p50").asDouble()).isGreaterThan(250);
      assertThat(secondsOfLogIns(run.console())).isGreaterThanOrEqualTo(12);
    }
  }

  private static int secondsOfLogIns(String console) {
    Matcher line =
        Pattern.compile("accounts logged in for ma: 50 of 50 in (\\d+):(\\d\\d)").matcher(console);
    assertThat(line.find()).describedAs(console).isTrue();
    return 60 * Integer.parseInt(line.group(1)) + Integer.parseInt(line.group(2));
  }

  @Tag("slow")
  @Test
  void usersRefreshTheirTokensBeforeTheyExpire() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            inLocale("tr", "TR"),
            Smoke.class,
            SpeedIndependentOptions.requests(
                "20s",
                "quick",
                "duration=20s",
                "journeys=task,mixed",
                "target.embedded.token-life=6s"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      JsonNode setup = run.result().get("setup");
      assertThat(names(setup)).containsExactly("register user", "log in", "refresh token");
      assertThat(setup).allMatch(step -> step.get("ok").asLong() >= 6);
      assertThat(run.result().at("/totals/failed").asLong()).isZero();
    }
  }

  @Test
  void killedPlatformFailsTheRunWithTheReason() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder, Smoke.class, SpeedIndependentOptions.generator("quick", "duration=12s"))) {
      run.awaitOutput("0:0");
      run.platform().destroyForcibly();
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      JsonNode verdict = run.result().get("verdict");
      assertThat(verdict.get("status").asText()).isEqualTo("failed");
      assertThat(verdict.at("/reasons/0").asText()).contains("platform ended unexpectedly");
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"postmaster.pid, PostgreSQL", "redis.pid, Redis"})
  void killedStoreIsTheFirstReasonOfTheVerdict(String pidFile, String name)
      throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder, Smoke.class, SpeedIndependentOptions.generator("quick", "duration=15s"))) {
      run.awaitOutput("0:0");
      kill(pidFile);
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .startsWith("The target failed")
          .contains("the platform's " + name + " ended unexpectedly");
      run.remains().assertGoneWithin(ofSeconds(15));
    }
  }

  private void kill(String pidFile) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("temp"))) {
      Path file =
          files.filter(path -> path.endsWith(pidFile)).findFirst().orElseThrow(IOException::new);
      long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
  }

  /** All requests have the same limit; the injected delay exceeds any delay of a slow machine. */
  @Tag("slow")
  @Test
  void slowOperationFailsOnlyItsOwnObjective() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            SpeedIndependentOptions.requests(
                "6s",
                "quick",
                "duration=20s",
                "target.embedded.faults=slow:POST /api/v1/tasks:6500ms"))) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(ASSERTIONS_FAILED);
      List<String> failed =
          StreamSupport.stream(run.result().get("objectives").spliterator(), false)
              .filter(objective -> !"passed".equals(objective.get("status").asText()))
              .map(objective -> objective.get("name").asText())
              .toList();
      assertThat(failed).containsExactly("ma create task p95 <= 6000 ms");
      assertThat(gatlingsAssertions()).contains("ma create task p95 <= 6000 ms");
    }
  }

  private String gatlingsAssertions() throws Exception {
    return Files.readString(folder.resolve("console.txt"));
  }

  private static List<String> names(JsonNode requests) {
    return StreamSupport.stream(requests.spliterator(), false)
        .map(request -> request.get("name").asText())
        .toList();
  }
}
