package dev.gauntlet.bridge.http;

import dev.gauntlet.measure.Outcome;

/**
 * Why a request has no whole answer.
 *
 * @param text in the same words for the same fault
 */
public record HttpFault(Kind kind, String text) {

  /** What went wrong, in the order in which it can. */
  public enum Kind {
    /** The load generator itself lacks something, such as a file descriptor. */
    OWN_LIMIT,
    UNKNOWN_HOST,
    NO_CONNECTION,
    CONNECT_TIMEOUT,
    /** The proxy did not let it through. */
    NO_TUNNEL,
    /** The server's certificate is signed by nobody whom we trust. */
    UNTRUSTED,
    /** The server's certificate is for another host. */
    OTHER_HOST,
    /** The server refused the secure connection. */
    REFUSED_BY_ALERT,
    /** No secure connection for another reason. */
    NOT_SECURE,
    TIMEOUT,
    /** The connection had been used before, and ended before a byte of the answer was there. */
    KEEP_ALIVE_RACE,
    CLOSED_BEFORE_ANSWER,
    CLOSED_WITHIN_ANSWER,
    MALFORMED,
    TOO_LONG,
    OTHER
  }

  /** What it means for the request. */
  public Outcome outcome() {
    return switch (kind) {
      case OWN_LIMIT -> new Outcome.Unsent(text);
      case CONNECT_TIMEOUT, TIMEOUT -> new Outcome.TimedOut(text);
      default -> new Outcome.Failed(text);
    };
  }
}
