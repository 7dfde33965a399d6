package dev.gauntlet.protocol.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contract alone describes a chat API with another format and other names. */
class OtherChatApisTest {

  private static final StreamRules LINES = rules("ndjson-chat.conf");
  private static final StreamRules EVENTS = rules("events-chat.conf");

  private static StreamRules rules(String file) {
    return StreamContracts.contract(Path.of("src", "test", "resources", "contracts", file))
        .operation("stream message")
        .stream()
        .orElseThrow();
  }

  private static String line(String json) {
    return json.replace('\'', '"') + "\n";
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + line(json) + "\n";
  }

  @Test
  void linesWithOtherNamesAndUsageAtTheEndAreMeasured() {
    ReadStream stream =
        new ReadStream(LINES)
            .at(1, line("{'stored': 'm1'}") + line("{'beat': true}"))
            .at(20, line("{'n': 1, 'piece': 'Good '}"))
            .at(30, line("{'n': 2, 'piece': 'day'}"))
            .at(31, line("{'finished': true}") + line("{'totals': {'generated': 3}}"));
    StreamedAnswer answer = stream.ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.chunks()).isEqualTo(2);
    assertThat(answer.tokens()).hasValue(3);
    assertThat(answer.milestones()).containsEntry("message saved", 1_000_000L);
    assertThat(stream.reading.answer())
        .isEqualTo(new Answer.Accepted(Map.of("messageId", "m1", "answerText", "Good day")));
  }

  @Test
  void problemInALineIsAnErrorEvent() {
    ReadStream stream = new ReadStream(LINES).at(1, line("{'problem': {'what': 'no model'}}"));

    assertThat(stream.completion()).isEqualTo(StreamCompletion.ERROR_EVENT);
    assertThat(stream.reading.fault()).contains("error event in the stream: no model");
  }

  @Test
  void eventsAreDistinguishedByTheirNames() {
    ReadStream stream =
        new ReadStream(EVENTS)
            .at(1, event("stored", "{'id': 7, 'text': 'no content'}"))
            .at(20, event("delta", "{'text': 'Good '}"))
            .at(30, event("delta", "{'text': 'day'}") + event("keepalive", "now"))
            .at(31, event("finish", "{'generated': 3}"));
    StreamedAnswer answer = stream.ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.chunks()).isEqualTo(2);
    assertThat(answer.tokens()).hasValue(3);
    assertThat(stream.reading.answer())
        .isEqualTo(new Answer.Accepted(Map.of("messageId", 7, "answerText", "Good day")));
  }

  @Test
  void eventWithoutDataMayBeTheEnd() {
    assertThat(new ReadStream(EVENTS).at(1, "event: finish\n\n").completion())
        .isEqualTo(StreamCompletion.COMPLETE);
  }

  @Test
  void faultEventIsAnErrorEvent() {
    assertThat(new ReadStream(EVENTS).at(1, event("fault", "{'what': 'full'}")).completion())
        .isEqualTo(StreamCompletion.ERROR_EVENT);
  }
}
