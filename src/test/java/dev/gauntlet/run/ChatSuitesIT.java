package dev.gauntlet.run;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the scenarios of chats and conversations as suites, each on a platform of its own, with
 * limits of time that no machine is too slow for. Counts are those of the teams.
 */
@Tag("slow")
class ChatSuitesIT {

  private static final String SLOW = "1 min";

  @TempDir Path folder;

  private JsonNode suite(String name, Stream<String> options) throws Exception {
    String[] arguments =
        Stream.of(
                Stream.of("suite", name, "-Dresults=" + folder.resolve("results")),
                Stream.of(SpeedIndependentOptions.generator()).map("-D"::concat),
                options)
            .flatMap(each -> each)
            .toArray(String[]::new);
    try (SimulationProcess run = SimulationProcess.gauntlet(folder, arguments)) {
      int exitCode = run.exitCode(ofMinutes(15));
      run.remains().assertGoneWithin(ofSeconds(15));
      JsonNode suite =
          new JsonMapper().readTree(run.results().resolve("suite.json").toFile());
      assertThat(exitCode).describedAs(run.console()).isZero();
      return suite;
    }
  }

  private static List<String> passed(JsonNode suite) {
    return StreamSupport.stream(suite.get("members").spliterator(), false)
        .filter(member -> member.get("status").asText().equals("passed"))
        .map(member -> member.get("simulation").asText())
        .toList();
  }

  @Test
  void everyScenarioOfConversationsPasses() throws Exception {
    JsonNode suite =
        suite(
            "conversations",
            Stream.of(
                "-Dscenarios.conversations.ConcurrentUsers.start conversation.p95=" + SLOW,
                "-Dobjectives.metrics.quick conversation.mean=<= 60000"));
    assertThat(passed(suite)).hasSize(7);
  }

  @Test
  void scenariosOfChatsPass() throws Exception {
    JsonNode suite =
        suite(
            "chat",
            Stream.of(
                "--tag=quick",
                "--tag=messages",
                "-Dscenarios.chat.ConcurrentSessions.sign up.p95=" + SLOW,
                "-Dscenarios.chat.ConcurrentSessions.create chat.p95=" + SLOW,
                "-Dscenarios.chat.ConcurrentMessages.stream message.stream.message saved.p95=" + SLOW,
                "-Dscenarios.chat.ApiLoad.list messages.p95-at-index=" + SLOW));
    assertThat(passed(suite))
        .containsExactly(
            "chat.ConcurrentSessions",
            "chat.ConcurrentMessages",
            "chat.ApiLoad",
            "chat.HighConcurrency");
  }
}
