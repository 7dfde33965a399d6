package dev.gauntlet.journey;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * The trace id of a user's latest request, for the platform's own traces, as in the header {@code
 * traceparent} of W3C Trace Context. It is mutable: a user has one request at a time, and a new
 * session for each request would cost time.
 */
final class TraceContext {

  private static final byte[] FORM = ascii("00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01");
  private static final int TRACE_AT = 3;
  private static final int PARENT_AT = 36;
  private static final int LONG_DIGITS = 16;
  private static final byte[] HEX = ascii("0123456789abcdef");

  private long high;
  private long low;

  /** Returns the header of the next request. An id must not consist of zeros only. */
  String next(RandomGenerator random) {
    high = random.nextLong();
    low = random.nextLong() | 1;
    byte[] header = FORM.clone();
    write(header, TRACE_AT, high);
    write(header, TRACE_AT + LONG_DIGITS, low);
    write(header, PARENT_AT, random.nextLong() | 1);
    return text(header);
  }

  /** Returns the trace id, 32 hexadecimal digits. */
  String id() {
    byte[] id = new byte[2 * LONG_DIGITS];
    write(id, 0, high);
    write(id, LONG_DIGITS, low);
    return text(id);
  }

  private static void write(byte[] digits, int at, long bits) {
    long rest = bits;
    for (int i = at + LONG_DIGITS - 1; i >= at; i--) {
      digits[i] = HEX[(int) rest & 0xf];
      rest >>>= 4;
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }
}
