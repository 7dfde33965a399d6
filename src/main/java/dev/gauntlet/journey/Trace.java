package dev.gauntlet.journey;

import io.gatling.javaapi.core.Session;
import java.util.random.RandomGenerator;

/**
 * The identity of one request for the platform's own traces, as the header {@code traceparent} of
 * W3C Trace Context carries it.
 */
final class Trace {

  static final String HEADER = "traceparent";

  private static final String ID = "gauntlet.trace";
  private static final String VERSION = "00-";
  private static final String SAMPLED = "-01";
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int DIGITS = 16;

  private Trace() {}

  /** Gives the user's next request an identity of its own. */
  static Session begin(Session session) {
    RandomGenerator random = VirtualUser.random(session);
    StringBuilder id = new StringBuilder(2 * DIGITS);
    append(id, random.nextLong());
    append(id, random.nextLong() | 1); // an id of zeros only would be no id
    return session.set(ID, id.toString());
  }

  /** 32 hexadecimal digits. */
  static String id(Session session) {
    return session.getString(ID);
  }

  static String header(Session session) {
    StringBuilder header = new StringBuilder(VERSION).append(id(session)).append('-');
    append(header, VirtualUser.random(session).nextLong() | 1);
    return header.append(SAMPLED).toString();
  }

  private static void append(StringBuilder text, long bits) {
    for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
      text.append(HEX[(int) (bits >>> shift) & 0xf]);
    }
  }
}
