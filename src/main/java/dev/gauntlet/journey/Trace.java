package dev.gauntlet.journey;

import io.gatling.javaapi.core.Session;
import java.util.random.RandomGenerator;

/**
 * The identity of a user's latest request for the platform's own traces, as the header {@code
 * traceparent} of W3C Trace Context carries it. It changes in place: a user has one request at a
 * time, and a new session for each would cost.
 */
final class Trace {

  static final String HEADER = "traceparent";

  private static final String VERSION = "00-";
  private static final String SAMPLED = "-01";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private long high;
  private long low;

  /** The header of the user's next request, which has an identity of its own. */
  static String nextHeader(Session session) {
    return VirtualUser.trace(session).next(VirtualUser.random(session));
  }

  private String next(RandomGenerator random) {
    high = random.nextLong();
    low = random.nextLong() | 1; // an id of zeros only would be no id
    StringBuilder header = new StringBuilder(64).append(VERSION);
    append(header, high);
    append(header, low);
    append(header.append('-'), random.nextLong() | 1);
    return header.append(SAMPLED).toString();
  }

  /** 32 hexadecimal digits. */
  String id() {
    StringBuilder id = new StringBuilder(32);
    append(id, high);
    append(id, low);
    return id.toString();
  }

  private static void append(StringBuilder text, long bits) {
    for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
      text.append(HEX[(int) (bits >>> shift) & 0xf]);
    }
  }
}
