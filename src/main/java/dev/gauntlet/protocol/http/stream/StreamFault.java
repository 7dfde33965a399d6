package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.measure.StreamCompletion;
import java.time.Duration;

/**
 * A fault of a stream.
 *
 * @param reason in the same words each time, apart from the server's own error message
 */
record StreamFault(StreamCompletion completion, String reason) {

  private static final String UNREADABLE = "a frame of the stream is no JSON";

  static StreamFault of(StreamCompletion completion) {
    return new StreamFault(completion, text(completion));
  }

  private static String text(StreamCompletion completion) {
    return switch (completion) {
      case CUT -> "stream cut by the server";
      case OUT_OF_ORDER -> "frame out of order in the stream";
      case DUPLICATED -> "duplicated frame in the stream";
      default -> "stream " + completion;
    };
  }

  static StreamFault error(String reason) {
    return new StreamFault(
        StreamCompletion.ERROR_EVENT,
        "error event in the stream" + (reason.isEmpty() ? "" : ": " + reason));
  }

  static StreamFault unreadable() {
    return new StreamFault(StreamCompletion.ERROR_EVENT, UNREADABLE);
  }

  static StreamFault stalled(Duration silence) {
    return new StreamFault(
        StreamCompletion.STALLED, "stream stalled for " + DurationText.format(silence));
  }
}
