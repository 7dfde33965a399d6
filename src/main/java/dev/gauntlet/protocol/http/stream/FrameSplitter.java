package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.contract.Frame;
import dev.gauntlet.contract.StreamFraming;
import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/** A divider of a body into frames. It keeps the beginning of a frame until the rest arrives. */
interface FrameSplitter {

  static FrameSplitter of(StreamFraming framing) {
    return framing == StreamFraming.SSE ? new EventSplitter() : new LineSplitter();
  }

  /** Divides a part of the body; frames may begin and end anywhere in it. */
  void split(ByteBuf part, Consumer<Frame> frames);

  /** Ends the body. */
  void end(Consumer<Frame> frames);
}
