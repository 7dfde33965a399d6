package dev.gauntlet.protocol.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import io.netty.buffer.Unpooled;

/** A stream whose parts arrive at chosen milliseconds after its start. */
final class ReadStream {

  /** No test may depend on the origin of the clock. */
  static final long START = -5_000_000_000L;

  private static final long MILLI = 1_000_000;

  final StreamReading reading;

  ReadStream(StreamRules rules) {
    this.reading = new StreamReading(rules, START);
  }

  ReadStream at(long millis, String part) {
    receives(millis, part);
    return this;
  }

  boolean receives(long millis, String part) {
    return receives(millis, part.getBytes(UTF_8));
  }

  boolean receives(long millis, byte[] part) {
    return reading.received(Unpooled.wrappedBuffer(part), START + millis * MILLI);
  }

  long deadlineMillis() {
    return (reading.deadlineNanos() - START) / MILLI;
  }

  StreamedAnswer ended() {
    return reading.ended(StreamEnd.BODY_ENDED);
  }

  StreamCompletion completion() {
    return ended().completion();
  }
}
