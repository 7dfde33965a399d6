package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.BodyStreams;
import dev.gauntlet.bridge.http.HttpFault;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.StreamedBody;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.StreamRules;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.stream.StreamEnd;
import dev.gauntlet.protocol.http.stream.StreamReading;
import java.time.Duration;
import java.util.Optional;

/** The streamed answers of one operation. */
final class StreamedAnswers {

  private final Operation operation;
  private final StreamRules rules;
  private final BodyStreams bodies;

  private StreamedAnswers(Operation operation, StreamRules rules, HttpContext run) {
    this.operation = operation;
    this.rules = rules;
    Duration head = run.requestLimits().requestTimeout();
    Duration longest = rules.limits().time();
    this.bodies =
        new BodyStreams(
            this::opened, head.compareTo(longest) < 0 ? head : longest, run.streams());
  }

  /** Returns the streamed answers of an operation; empty if its answers are no streams. */
  static Optional<StreamedAnswers> of(Operation operation, HttpContext run) {
    return operation.stream().map(rules -> new StreamedAnswers(operation, rules, run));
  }

  /** Only accepted answers are streams; the bodies of others are short and kept whole. */
  BodyStreams bodies() {
    return bodies;
  }

  private Optional<StreamedBody> opened(int status, long startNanos, long headNanos) {
    if (!operation.expected().contains(status)) {
      return Optional.empty();
    }
    StreamReading reading = new StreamReading(rules, startNanos);
    reading.began(headNanos);
    return Optional.of(reading);
  }

  /** Returns the stream of a transfer; empty if its body was kept whole or never began. */
  static Optional<StreamReading> in(HttpTransfer transfer) {
    return transfer.streamed().map(StreamReading.class::cast);
  }

  /** Ends a stream and returns its measurements. */
  static StreamedAnswer end(StreamReading reading, HttpTransfer transfer) {
    return reading.ended(
        transfer.fault().map(fault -> end(reading, fault)).orElse(StreamEnd.BODY_ENDED));
  }

  /**
   * Returns the reason why a body could not be read further, apart from the end of a connection.
   */
  static Optional<String> unreadable(HttpTransfer transfer) {
    return transfer
        .fault()
        .filter(
            fault ->
                fault.kind() == HttpFault.Kind.MALFORMED || fault.kind() == HttpFault.Kind.OTHER)
        .map(HttpFault::text);
  }

  private static StreamEnd end(StreamReading reading, HttpFault fault) {
    return switch (fault.kind()) {
      case STREAM_LIMIT -> StreamEnd.LIMIT;
      case STREAM_DEADLINE, TIMEOUT -> reading.atDeadline();
      case RUN_ENDED -> StreamEnd.RUN_ENDED;
      default -> StreamEnd.CONNECTION_CLOSED;
    };
  }
}
