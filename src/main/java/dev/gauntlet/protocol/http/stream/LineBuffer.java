package dev.gauntlet.protocol.http.stream;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one line, collected from the parts of a body. */
final class LineBuffer {

  private static final int INITIAL = 256;

  private byte[] bytes = new byte[INITIAL];
  private int length;

  void append(ByteBuf part, int from, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
    part.getBytes(from, bytes, length, count);
    length += count;
  }

  int length() {
    return length;
  }

  boolean endsWith(char last) {
    return length > 0 && bytes[length - 1] == last;
  }

  boolean startsWith(byte[] prefix) {
    return length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Returns the text from an index; bytes that are no UTF-8 become replacement characters. */
  String text(int from, int end) {
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  byte at(int index) {
    return bytes[index];
  }

  void removeFirst(int count) {
    System.arraycopy(bytes, count, bytes, 0, length - count);
    length -= count;
  }

  void clear() {
    length = 0;
  }
}
