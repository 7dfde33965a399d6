package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamedAnswer;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A streamed answer that is interpreted after it was received, such as that of a probe. */
public final class WholeStream {

  private WholeStream() {}

  /**
   * Interprets the answer of any operation as a run does: a stream by its frames, and anything else
   * by its body.
   *
   * @param headers the answer as {@link Operation#read} interprets it
   */
  public static Answer read(Operation operation, Reply reply, Answer headers) {
    return headers instanceof Answer.Accepted accepted && operation.stream().isPresent()
        ? read(operation.stream().get(), reply, accepted)
        : headers;
  }

  private static Answer read(StreamRules rules, Reply reply, Answer.Accepted headers) {
    StreamReading reading = new StreamReading(rules, 0);
    boolean whole =
        reading.received(Unpooled.wrappedBuffer(reply.body().getBytes(StandardCharsets.UTF_8)), 0);
    StreamedAnswer stream = reading.ended(whole ? StreamEnd.BODY_ENDED : StreamEnd.LIMIT);
    Optional<String> fault = reading.fault().or(() -> withoutContent(stream));
    return fault.<Answer>map(Answer.Unexpected::of).orElseGet(() -> merged(headers, reading));
  }

  /** Returns the fault of a stream without content, whose location is probably wrong. */
  private static Optional<String> withoutContent(StreamedAnswer stream) {
    return stream.chunks() == 0
        ? Optional.of("no frame of the stream has content")
        : Optional.empty();
  }

  private static Answer merged(Answer.Accepted headers, StreamReading reading) {
    Answer answer = reading.answer();
    if (!(answer instanceof Answer.Accepted frames)) {
      return answer;
    }
    Map<String, Object> saved = new LinkedHashMap<>(headers.saved());
    saved.putAll(frames.saved());
    return new Answer.Accepted(saved);
  }
}
