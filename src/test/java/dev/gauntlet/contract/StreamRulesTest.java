package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRulesTest {

  private static final String SHORT =
      "framing = ndjson, content { text = \"$.t\" }, end { when { \"$.last\" = true } }";

  @TempDir Path folder;

  private Operation operation(String stream, String keys) {
    return ContractFile.read(folder, contract(stream, keys)).operation("ask");
  }

  private StreamRules rules(String stream) {
    return operation(stream, "").stream().orElseThrow();
  }

  private static String contract(String stream, String keys) {
    return """
           contract {
             name = chat
             operations { ask { method = POST, path = /ask
               stream {
                 %s
               }
               %s } }
           }
           """
        .formatted(stream, keys);
  }

  private static FrameMeaning read(StreamRules rules, String event, String json) {
    return rules.read(new Frame(event, json.replace('\'', '"')));
  }

  private static FrameEffect effect(StreamRules rules, String event, String json) {
    return read(rules, event, json).effect();
  }

  @Test
  void frameIsInterpretedOnce() {
    StreamRules rules =
        rules(
            """
            framing = sse
            content { when { "$.type" = token }, text = "$.content" }
            milestones { "message saved" { "$.type" = saved }, seen { "$.id" = "*" } }
            end { when { "$.type" = done } }
            usage = "$.used"
            sequence = "$.seq"
            """);

    assertThat(read(rules, "message", "{'type': 'token', 'content': 'a', 'seq': 4}"))
        .isEqualTo(
            new FrameMeaning(
                FrameEffect.PROGRESS,
                Optional.empty(),
                "a",
                OptionalLong.empty(),
                OptionalLong.of(4),
                List.of(),
                Map.of()));
    assertThat(read(rules, "message", "{'type': 'saved', 'id': 1}").milestones())
        .containsExactly("message saved", "seen");
    assertThat(read(rules, "message", "{'type': 'done', 'used': 7}").tokens()).hasValue(7);
    assertThat(read(rules, "message", "{'type': 'note', 'content': 'a'}").text()).isEmpty();
  }

  @Test
  void conditionsMayNameTheEventTheDataOrSeveralValues() {
    StreamRules rules =
        rules(
            """
            framing = sse
            content { when { event = [delta, more] }, text = "$.t" }
            heartbeat { when { event = ping } }
            error { when { event = error, "$.fatal" = true }, reason = ["$.text", "$.error.text"] }
            end { when { data = ["[DONE]", "[END]"] } }
            """);

    assertThat(read(rules, "more", "{'t': 'a'}").text()).isEqualTo("a");
    assertThat(read(rules, "message", "{'t': 'a'}").text()).isEmpty();
    assertThat(effect(rules, "ping", "now")).isEqualTo(FrameEffect.HEARTBEAT);
    assertThat(effect(rules, "message", "[END]")).isEqualTo(FrameEffect.END);
    assertThat(effect(rules, "error", "{'fatal': false}")).isEqualTo(FrameEffect.PROGRESS);
    assertThat(read(rules, "error", "{'fatal': true, 'error': {'text': 'full'}}").error())
        .contains("full");
    assertThat(read(rules, "error", "{'fatal': true}").error()).contains("");
  }

  @Test
  void valuesAreComparedAsThoseOfAnswers() {
    StreamRules rules =
        rules(
            "framing = ndjson, content { text = \"$.t\" },"
                + " end { when { \"$.a[0].n\" = [1.5, yes] } }");

    assertThat(effect(rules, "", "{'a': [{'n': 1.50}]}")).isEqualTo(FrameEffect.END);
    assertThat(effect(rules, "", "{'a': [{'n': 15e-1}]}")).isEqualTo(FrameEffect.END);
    assertThat(effect(rules, "", "{'a': [{'n': 'yes'}]}")).isEqualTo(FrameEffect.END);
    assertThat(effect(rules, "", "{'a': [{'n': 2}]}")).isEqualTo(FrameEffect.PROGRESS);
    assertThat(effect(rules, "", "{'a': [{'n': null}]}")).isEqualTo(FrameEffect.PROGRESS);
    assertThat(effect(rules, "", "{'a': []}")).isEqualTo(FrameEffect.PROGRESS);
  }

  @Test
  void frameThatIsNoJsonIsUnreadableUnlessAConditionNamesIt() {
    assertThat(effect(rules(SHORT), "", "{'last': tr")).isEqualTo(FrameEffect.UNREADABLE);
    assertThat(effect(rules(SHORT), "", "")).isEqualTo(FrameEffect.PROGRESS);
    assertThat(effect(rules(SHORT + ", milestones { started { data = go } }"), "", "go"))
        .isEqualTo(FrameEffect.PROGRESS);
  }

  @Test
  void savedValuesAreDividedBetweenHeadersAndFrames() {
    Operation ask =
        operation(
            SHORT,
            "save { id = \"$.id\", chat = \"header X-Chat\", said = \"stream text\", n = \"$.n?\""
                + " }");
    StreamRules rules = ask.stream().orElseThrow();
    Reply reply = new Reply(200, name -> List.of("c7"), "no JSON");

    assertThat(ask.saves()).containsExactlyInAnyOrder("id", "chat", "said", "n");
    assertThat(ask.read(reply, unknown -> null))
        .isEqualTo(new Answer.Accepted(Map.of("chat", "c7")));
    assertThat(rules.keepsText()).isTrue();
    assertThat(read(rules, "", "{'id': {'a': [1]}, 'n': 2}").saved())
        .isEqualTo(Map.of("id", Map.of("a", List.of(1)), "n", 2));
    assertThat(rules.answer(Map.of("id", 1), "hello"))
        .isEqualTo(new Answer.Accepted(Map.of("id", 1, "said", "hello")));
  }

  @Test
  void refusedAnswersOfAStreamAreReadAsUsual() {
    Operation ask = operation(SHORT, "refusals { 429 = \"stream limit\" }");

    assertThat(ask.read(429, "{}", unknown -> null))
        .isEqualTo(new Answer.Refused(new Refusal(429, "stream limit")));
    assertThat(ask.read(500, "{}", unknown -> null)).isInstanceOf(Answer.Unexpected.class);
  }

  @Test
  void limitsHaveDefaults() {
    assertThat(rules(SHORT).limits())
        .isEqualTo(new StreamRules.Limits(Duration.ofMinutes(2), 4 << 20, Duration.ofSeconds(30)));
    assertThat(rules(SHORT + ", limits { time = 5 s, megabytes = 0.5, silence = 1 s }").limits())
        .isEqualTo(new StreamRules.Limits(Duration.ofSeconds(5), 1 << 19, Duration.ofSeconds(1)));
  }

  /** Each line changes or completes the stream of an otherwise valid operation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "framing = xml | framing must be one of sse, ndjson, was xml",
        "framing = null | framing is missing",
        "content = null | content.text is missing",
        "content.text = content | content.text must be a path into the answer",
        "content.text = \"$.a[*]\" | content.text must be a path to one value, without [*]",
        "content.whem { \"$.a\" = 1 } | unknown key"
            + " contract.operations.ask.stream.content.whem, did you mean when?",
        "content.when { } | content.when must hold a condition, such as \"$.type\" = token",
        "content.when { evnt = a } | content.when.evnt must be a path into the frame, such as"
            + " $.type, or event or data, did you mean event?",
        "content.when { \"$.\" = a } | content.when.\"$.\" must be a path into the answer",
        "content.when { \"$.a\" = \"#{b}\" } | \"$.a\" must be a text without placeholders",
        "content.when { data = \"#{b c}\" } | when.data must name its placeholders",
        "content.when { \"$.a\" = [] } | \"$.a\" must hold at least one value",
        "content.when { event = a } | when.event must be left out, since NDJSON has no event",
        "end = null | end.when is missing: only an end marker shows that a stream is complete",
        "error { reason = \"$.a\" } | error.when must hold a condition",
        "error { when { \"$.a\" = 1 }, reason = a } | error.reason must be a path into the answer",
        "heartbeat { } | heartbeat.when must hold a condition",
        "milestones { \" \" { \"$.a\" = 1 } } | must have a name of words",
        "milestones { saved { } } | milestones.saved must hold a condition",
        "usage = tokens | usage must be a path into the answer",
        "sequence = \"$.a[*]\" | sequence must be a path to one value",
        "limits { time = 0 s } | limits.time must be between 1 ms",
        "limits { megabytes = 0 } | limits.megabytes must be",
        "limits { silence = long } | limits.silence must be a number with a unit",
        "contnt { } | unknown key contract.operations.ask.stream.contnt, did you mean content?",
      })
  void invalidInputIsReported(String line, String message) {
    assertThat(ContractFile.problems(folder, contract(SHORT + ", " + line, "")))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "check { \"$.a\" = 1 } | check.\"$.a\" must be left out: stream { } defines which frames",
        "save { a = \"$.a[*]\" } | save.a must be a path to one value, without [*]",
        "save { a = \"text\" } | save.a must be a path into the answer",
        "method = HEAD | stream must be left out: an answer to HEAD has no body",
        "expect = 204 | stream must be left out: an answer with the status 204 has no body",
      })
  void otherKeysOfAStreamedOperationAreChecked(String line, String message) {
    assertThat(ContractFile.problems(folder, contract(SHORT, line)))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains(message);
  }

  @Test
  void allProblemsAreReportedAtOnceWithTheirLines() {
    List<Problem> problems =
        ContractFile.problems(
            folder, contract("framing = sse\n content { when { } }\n usage = a", ""));

    assertThat(problems)
        .extracting(problem -> problem.origin().toString())
        .hasSize(4)
        .allMatch(origin -> origin.matches(".*: [4-7]"));
  }

  @Test
  void textOfAStreamNeedsAStream() {
    String contract =
        "contract { name = a, operations { ask { method = POST, path = /ask"
            + ", save { a = \"stream text\" } } } }";

    assertThat(ContractFile.problems(folder, contract))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("save.a must not be the text of a stream, since the operation has no stream { }");
  }
}
