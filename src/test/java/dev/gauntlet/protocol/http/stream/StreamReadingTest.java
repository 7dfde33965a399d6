package dev.gauntlet.protocol.http.stream;

import static dev.gauntlet.protocol.http.stream.StreamContracts.EVENTS;
import static dev.gauntlet.protocol.http.stream.StreamContracts.LINES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamReadingTest {

  private static final StreamRules RULES = StreamContracts.rules(EVENTS);
  private static final long MILLI = 1_000_000;

  private static String frame(String json) {
    return "data: " + json.replace('\'', '"') + "\n\n";
  }

  private static String token(String text) {
    return frame("{'type': 'token', 'content': '%s'}".formatted(text));
  }

  private static final String DONE = frame("{'type': 'done', 'tokens_used': 7}");

  private static ReadStream stream() {
    return new ReadStream(RULES);
  }

  @Test
  void completeStreamHasItsTimesAndTokens() {
    StreamedAnswer answer =
        stream()
            .at(10, frame("{'type': 'stream_start'}"))
            .at(12, frame("{'type': 'message_saved', 'db_id': 3}"))
            .at(50, token("a"))
            .at(60, token("b"))
            .at(75, token("c"))
            .at(80, DONE)
            .ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.times())
        .isEqualTo(new StreamedAnswer.Times(10 * MILLI, 50 * MILLI, 75 * MILLI, 80 * MILLI));
    assertThat(answer.gapsMicros()).containsExactly(10_000, 15_000);
    assertThat(answer.chunks()).isEqualTo(3);
    assertThat(answer.tokens()).hasValue(7);
    assertThat(answer.milestones()).isEqualTo(Map.of("message saved", 12 * MILLI));
  }

  @Test
  void headersAreTheFirstByte() {
    ReadStream stream = stream();
    stream.reading.began(ReadStream.START + 4 * MILLI);
    assertThat(stream.at(9, DONE).ended().times().firstByte()).isEqualTo(4 * MILLI);
  }

  @ParameterizedTest
  @CsvSource({
    "BODY_ENDED, CUT, stream cut by the server",
    "CONNECTION_CLOSED, CUT, stream cut by the server",
    "SILENCE, STALLED, stream stalled for 10 s",
    "LIMIT, CAPPED,",
    "RUN_ENDED, CAPPED,",
  })
  void streamWithoutEndMarkerEndsAsTheClientSeesIt(
      StreamEnd how, StreamCompletion completion, String fault) {
    ReadStream stream = stream().at(10, token("a"));

    assertThat(stream.reading.ended(how).completion()).isEqualTo(completion);
    assertThat(stream.reading.fault().orElse(null)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"CONNECTION_CLOSED", "SILENCE", "LIMIT", "RUN_ENDED"})
  void streamWithEndMarkerIsCompleteHoweverTheConnectionEnds(StreamEnd how) {
    ReadStream stream = stream().at(10, token("a")).at(11, DONE);
    assertThat(stream.reading.ended(how).completion()).isEqualTo(StreamCompletion.COMPLETE);
  }

  @Test
  void errorEventIsAFaultEvenIfTheEndMarkerFollows() {
    ReadStream stream =
        stream()
            .at(10, token("a"))
            .at(11, frame("{'type': 'error', 'message': 'no capacity'}"))
            .at(12, DONE);

    assertThat(stream.completion()).isEqualTo(StreamCompletion.ERROR_EVENT);
    assertThat(stream.reading.fault()).contains("error event in the stream: no capacity");
  }

  @Test
  void frameThatIsNoJsonIsAFault() {
    ReadStream stream = stream().at(10, "data: {\"type\": \n\n").at(11, DONE);

    assertThat(stream.completion()).isEqualTo(StreamCompletion.ERROR_EVENT);
    assertThat(stream.reading.fault()).contains("a frame of the stream is no JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "5 6 7, COMPLETE",
    "1 2 2 3, DUPLICATED",
    "1 2 3 1, DUPLICATED",
    "1 3 2 4, OUT_OF_ORDER",
    "1 2 4, OUT_OF_ORDER",
    "2 1 3, OUT_OF_ORDER",
  })
  void sequenceShowsDuplicatesAndChangesOfOrder(String numbers, StreamCompletion completion) {
    ReadStream stream = stream();
    for (String number : numbers.split(" ")) {
      stream.at(10, frame("{'type': 'token', 'content': 'a', 'seq': %s}".formatted(number)));
      stream.at(11, frame("{'type': 'update'}"));
    }
    assertThat(stream.at(12, DONE).completion()).isEqualTo(completion);
  }

  @Test
  void contentAfterTheEndMarkerIsOutOfOrder() {
    assertThat(stream().at(1, DONE).at(2, token("a")).completion())
        .isEqualTo(StreamCompletion.OUT_OF_ORDER);
  }

  @Test
  void firstFaultIsReported() {
    ReadStream stream =
        stream()
            .at(1, frame("{'type': 'token', 'content': 'a', 'seq': 1}"))
            .at(2, frame("{'type': 'token', 'content': 'a', 'seq': 1}"))
            .at(3, frame("{'type': 'error'}"));
    assertThat(stream.reading.ended(StreamEnd.CONNECTION_CLOSED).completion())
        .isEqualTo(StreamCompletion.DUPLICATED);
  }

  @Test
  void roleOnlyAndEmptyFramesAreNoContent() {
    StreamRules rules =
        StreamContracts.rules(
            """
            framing = sse
            content { text = "$.choices[0].delta.content" }
            end { when { data = "[DONE]" } }
            usage = "$.usage.completion_tokens"
            """);
    StreamedAnswer answer =
        new ReadStream(rules)
            .at(1, frame("{'choices': [{'delta': {'role': 'assistant'}}], 'usage': null}"))
            .at(2, frame("{'choices': [{'delta': {'role': 'assistant', 'content': ''}}]}"))
            .at(3, frame("{'choices': [{'delta': {'content': null}}]}"))
            .at(4, frame("{'choices': [{'delta': {'content': 'Hi'}}]}"))
            .at(5, frame("{'choices': [{'delta': {}, 'finish_reason': 'stop'}]}"))
            .at(6, frame("{'choices': [], 'usage': {'completion_tokens': 2}}"))
            .at(7, "data: [DONE]\n\n")
            .ended();

    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(answer.chunks()).isEqualTo(1);
    assertThat(answer.times().firstContent()).isEqualTo(4 * MILLI);
    assertThat(answer.tokens()).hasValue(2);
  }

  @Test
  void tokensAreKnownOnlyFromTheServer() {
    assertThat(stream().at(1, token("a")).at(2, frame("{'type': 'done'}")).ended().tokens())
        .isEmpty();
  }

  @Test
  void tokensAreReadAlsoAfterTheEndMarkerAndTheLastCountWins() {
    StreamedAnswer answer =
        new ReadStream(StreamContracts.rules(LINES))
            .at(1, "{\"delta\": \"a\", \"stats\": {\"generated\": 1}}\n")
            .at(2, "{\"final\": true}\n{\"stats\": {\"generated\": 5}}")
            .ended();

    assertThat(answer.tokens()).hasValue(5);
    assertThat(answer.completion()).isEqualTo(StreamCompletion.COMPLETE);
  }

  @Test
  void lastFrameMayCarryContentAndTheEnd() {
    StreamedAnswer answer =
        new ReadStream(StreamContracts.rules(LINES))
            .at(3, "{\"delta\": \"a\", \"final\": true}\n")
            .ended();

    assertThat(answer.times().lastContent()).isEqualTo(answer.times().end()).isEqualTo(3 * MILLI);
  }

  @Test
  void framesOfOneSocketReadShareOneTimeAndTheirGapCounts() {
    StreamedAnswer answer =
        stream().at(5, token("a") + token("b")).at(8, token("c") + DONE).ended();

    assertThat(answer.gapsMicros()).containsExactly(0, 3_000);
  }

  @Test
  void heartbeatsAndCommentsDoNotPostponeTheStall() {
    ReadStream stream = stream();
    assertThat(stream.deadlineMillis()).isEqualTo(10_000);
    stream.at(2_000, token("a"));
    assertThat(stream.deadlineMillis()).isEqualTo(12_000);
    stream.at(5_000, ": ping\n\n").at(6_000, frame("{'type': 'ping'}"));
    assertThat(stream.deadlineMillis()).isEqualTo(12_000);
    assertThat(stream.reading.atDeadline()).isEqualTo(StreamEnd.SILENCE);
  }

  @Test
  void statusFramesPostponeTheStallUpToTheLimitOfTheTime() {
    ReadStream stream = stream().at(9_000, frame("{'type': 'update'}"));
    assertThat(stream.deadlineMillis()).isEqualTo(19_000);
    stream.at(55_000, frame("{'type': 'update'}"));
    assertThat(stream.deadlineMillis()).isEqualTo(60_000);
    assertThat(stream.reading.atDeadline()).isEqualTo(StreamEnd.LIMIT);
  }

  @Test
  void bodyBeyondItsLimitIsNotRead() {
    ReadStream stream = stream();
    assertThat(stream.receives(1, "data: " + "x".repeat((1 << 20) - 6))).isTrue();
    assertThat(stream.receives(2, "x")).isFalse();
    assertThat(stream.reading.ended(StreamEnd.LIMIT).completion())
        .isEqualTo(StreamCompletion.CAPPED);
  }

  @Test
  void savedValuesAreTheFirstOfTheirFramesAndTheTextOfTheStream() {
    ReadStream stream =
        new ReadStream(
                StreamContracts.rules(
                    EVENTS, "id = \"$.db_id\", said = \"stream text\", x = \"$.x?\""))
            .at(1, frame("{'db_id': 3}"))
            .at(2, frame("{'db_id': 4}"))
            .at(3, token("a") + token(" é"))
            .at(4, DONE);
    stream.ended();

    assertThat(stream.reading.answer())
        .isEqualTo(new Answer.Accepted(Map.of("id", 3, "said", "a é")));
  }

  @Test
  void missingSavedValueIsAnUnexpectedAnswer() {
    ReadStream stream =
        new ReadStream(StreamContracts.rules(EVENTS, "id = \"$.db_id\"")).at(1, DONE);
    stream.ended();

    assertThat(stream.reading.answer())
        .isEqualTo(Answer.Unexpected.of("$.db_id is missing in the stream"));
  }

  @Test
  void lastLineOfABodyNeedsNoLineFeedAndAnIncompleteOneIsACut() {
    StreamRules rules = StreamContracts.rules(LINES);
    assertThat(new ReadStream(rules).at(1, "{\"final\": true}").completion())
        .isEqualTo(StreamCompletion.COMPLETE);
    assertThat(new ReadStream(rules).at(1, "{\"final\": tr").completion())
        .isEqualTo(StreamCompletion.CUT);
    assertThat(
            new ReadStream(rules)
                .at(1, "{\"final\": true}")
                .reading
                .ended(StreamEnd.CONNECTION_CLOSED)
                .completion())
        .isEqualTo(StreamCompletion.CUT);
  }
}
