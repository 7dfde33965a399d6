package dev.gauntlet.protocol.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Frame;
import dev.gauntlet.contract.StreamFraming;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSplitterTest {

  private static final String EVENTS =
      """
      \uFEFF: comment
      data: {"text": "ä€😀"}

      event: note
      id: 7
      retry: 300
      data:one
      data:  two
      data

      data: [DONE]

      """;

  private static final List<Frame> FRAMES_OF_EVENTS =
      List.of(message("{\"text\": \"ä€😀\"}"), new Frame("note", "one\n two\n"), message("[DONE]"));

  private static final String LINES = "{\"text\": \"ä€😀\"}\r\n\n{\"a\": 1}\n{\"b\": 2}";

  private static final List<Frame> FRAMES_OF_LINES =
      List.of(line("{\"text\": \"ä€😀\"}\r"), line("{\"a\": 1}"), line("{\"b\": 2}"));

  private static Frame message(String data) {
    return new Frame("message", data);
  }

  private static Frame line(String data) {
    return new Frame("", data);
  }

  private static List<Frame> frames(StreamFraming framing, byte[]... parts) {
    FrameSplitter splitter = FrameSplitter.of(framing);
    List<Frame> frames = new ArrayList<>();
    for (byte[] part : parts) {
      splitter.split(Unpooled.wrappedBuffer(part), frames::add);
    }
    splitter.end(frames::add);
    return frames;
  }

  private static List<Frame> events(String body) {
    return frames(StreamFraming.SSE, body.getBytes(UTF_8));
  }

  private static void assertSameForEverySplit(
      StreamFraming framing, String body, List<Frame> frames) {
    byte[] bytes = body.getBytes(UTF_8);
    for (int first = 0; first <= bytes.length; first++) {
      for (int second = first; second <= bytes.length; second++) {
        assertThat(
                frames(
                    framing,
                    Arrays.copyOf(bytes, first),
                    Arrays.copyOfRange(bytes, first, second),
                    Arrays.copyOfRange(bytes, second, bytes.length)))
            .as("split at %s and %s", first, second)
            .isEqualTo(frames);
      }
    }
  }

  private static byte[][] singleBytes(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    byte[][] parts = new byte[bytes.length][];
    for (int i = 0; i < bytes.length; i++) {
      parts[i] = new byte[] {bytes[i]};
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void eventsAreTheSameForEverySplitAndEveryKindOfLineEnd(String lineEnd) {
    String body = EVENTS.replace("\n", lineEnd);

    assertSameForEverySplit(StreamFraming.SSE, body, FRAMES_OF_EVENTS);
    assertThat(frames(StreamFraming.SSE, singleBytes(body))).isEqualTo(FRAMES_OF_EVENTS);
  }

  @Test
  void linesAreTheSameForEverySplit() {
    assertSameForEverySplit(StreamFraming.NDJSON, LINES, FRAMES_OF_LINES);
    assertThat(frames(StreamFraming.NDJSON, singleBytes(LINES))).isEqualTo(FRAMES_OF_LINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "data: a\\n\\n | message | a",
        "data:a\\n\\n | message | a",
        "data:   a \\n\\n | message | `  a `",
        "data: a: b\\n\\n | message | a: b",
        "event: token\\ndata: a\\n\\n | token | a",
        "data: a\\nevent: token\\n\\n | token | a",
        "event: done\\n\\n | done | ``",
        "event: a\\nevent: b\\ndata: c\\n\\n | b | c",
        "datas: x\\ndata: a\\n\\n | message | a",
        "\\n\\n\\ndata: a\\n\\n\\n | message | a",
        "data: a\\r\\n\\r\\n | message | a",
        "data: a\\r\\r | message | a",
        "data: a\\n\\r\\n | message | a",
      })
  void eventIsReadAsTheStandardDefines(String body, String event, String data) {
    assertThat(events(body.replace("\\n", "\n").replace("\\r", "\r")))
        .containsExactly(new Frame(event, data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": comment\n\n",
        "data:\n\n",
        "data\n\n",
        "id: 1\n\n",
        "data: a\n",
        "data: a",
        "\n"
      })
  void commentsAndEmptyOrInterruptedEventsAreNoFrames(String body) {
    assertThat(events(body)).isEmpty();
  }

  @Test
  void nameOfAnEventDoesNotApplyToTheNextOne() {
    assertThat(events("event: a\ndata: 1\n\ndata: 2\n\n"))
        .containsExactly(new Frame("a", "1"), message("2"));
  }

  @Test
  void byteOrderMarkIsIgnoredOnlyAtTheStart() {
    assertThat(events("\uFEFFdata: a\n\n\uFEFFdata: b\n\n")).containsExactly(message("a"));
  }

  @Test
  void longFrameIsCollectedFromItsParts() {
    String text = "0123456789".repeat(5_000);
    assertThat(frames(StreamFraming.SSE, singleBytes("data: " + text + "\n\n")))
        .containsExactly(message(text));
  }
}
