package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.contract.Frame;
import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * A divider of NDJSON: each line is a frame, and blank lines are none. The last line needs no line
 * feed.
 */
final class LineSplitter implements FrameSplitter {

  private final LineBuffer line = new LineBuffer();

  @Override
  public void split(ByteBuf part, Consumer<Frame> frames) {
    int from = part.readerIndex();
    int end = part.writerIndex();
    while (from < end) {
      int feed = part.indexOf(from, end, (byte) '\n');
      line.append(part, from, (feed < 0 ? end : feed) - from);
      if (feed >= 0) {
        end(frames);
      }
      from = feed < 0 ? end : feed + 1;
    }
  }

  @Override
  public void end(Consumer<Frame> frames) {
    String text = line.text(0, line.length());
    line.clear();
    if (!text.isBlank()) {
      frames.accept(new Frame("", text));
    }
  }
}
