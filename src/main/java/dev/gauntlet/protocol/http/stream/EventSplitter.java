package dev.gauntlet.protocol.http.stream;

import dev.gauntlet.contract.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A divider of server-sent events, as the HTML standard defines them: lines end in CR, LF or both,
 * a blank line ends an event, several {@code data:} lines become one text, comments and unknown
 * fields are ignored, and an event that the end of the body interrupts is dropped. Unlike a
 * browser, it keeps an event without data if it has a name.
 */
final class EventSplitter implements FrameSplitter {

  private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EVENT = "event".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String DEFAULT_EVENT = "message";

  private final LineBuffer line = new LineBuffer();
  private boolean first = true;
  private boolean skipsLineFeed;
  private String event = "";
  private String data;
  private StringBuilder moreData;

  @Override
  public void split(ByteBuf part, Consumer<Frame> frames) {
    int from = part.readerIndex();
    int end = part.writerIndex();
    while (from < end) {
      if (skipsLineFeed && part.getByte(from) == '\n') {
        from++;
      }
      skipsLineFeed = false;
      int lineEnd = part.forEachByte(from, end - from, ByteProcessor.FIND_CRLF);
      int to = lineEnd < 0 ? end : lineEnd;
      line.append(part, from, to - from);
      if (lineEnd >= 0) {
        skipsLineFeed = part.getByte(lineEnd) == '\r';
        endLine(frames);
      }
      from = to + 1;
    }
  }

  @Override
  public void end(Consumer<Frame> frames) {}

  private void endLine(Consumer<Frame> frames) {
    if (first && line.startsWith(MARK)) {
      line.removeFirst(MARK.length);
    }
    first = false;
    if (line.length() == 0) {
      endEvent(frames);
    } else if (isField(DATA)) {
      addData(value(DATA.length));
    } else if (isField(EVENT)) {
      event = value(EVENT.length);
    }
    line.clear();
  }

  private boolean isField(byte[] name) {
    return line.startsWith(name) && (line.length() == name.length || line.at(name.length) == ':');
  }

  /** Returns the text after the colon and one blank. */
  private String value(int name) {
    int from = Math.min(name + 1, line.length());
    boolean blank = from < line.length() && line.at(from) == ' ';
    return line.text(blank ? from + 1 : from, line.length());
  }

  private void addData(String value) {
    if (data == null) {
      data = value;
      return;
    }
    if (moreData == null) {
      moreData = new StringBuilder(data);
    }
    moreData.append('\n').append(value);
  }

  private void endEvent(Consumer<Frame> frames) {
    String whole = moreData != null ? moreData.toString() : data == null ? "" : data;
    if (!event.isEmpty() || !whole.isEmpty()) {
      frames.accept(new Frame(event.isEmpty() ? DEFAULT_EVENT : event, whole));
    }
    event = "";
    data = null;
    moreData = null;
  }
}
