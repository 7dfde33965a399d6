package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.measure.StreamCompletion;
import java.util.Optional;

/** The numbers of the frames of a stream, which each next numbered frame raises by one. */
final class FrameSequence {

  private boolean started;
  private long first;
  private long last;

  /** Returns the fault that the number shows, if it is not the next one. */
  Optional<StreamCompletion> next(long number) {
    if (!started) {
      started = true;
      first = number;
    } else if (number >= first && number <= last) {
      return Optional.of(StreamCompletion.DUPLICATED);
    } else if (number != last + 1) {
      return Optional.of(StreamCompletion.OUT_OF_ORDER);
    }
    last = number;
    return Optional.empty();
  }
}
