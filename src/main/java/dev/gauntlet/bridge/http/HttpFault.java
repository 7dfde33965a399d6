package dev.gauntlet.bridge.http;

import dev.gauntlet.measure.Outcome;

/**
 * The reason why a request has no complete answer.
 *
 * @param text the description, equal for equal faults
 */
public record HttpFault(Kind kind, String text) {

  /** The kinds of faults, in the order in which they can occur. */
  public enum Kind {
    /** The load generator has exhausted a limit of its own, such as file descriptors. */
    OWN_LIMIT,
    UNKNOWN_HOST,
    NO_CONNECTION,
    CONNECT_TIMEOUT,
    /** The proxy refused the connection. */
    NO_TUNNEL,
    /** The server's certificate is not signed by a trusted CA. */
    UNTRUSTED,
    /** The server's certificate is for another host. */
    OTHER_HOST,
    /** The server rejected the TLS handshake. */
    REFUSED_BY_ALERT,
    /** The TLS handshake failed for another reason. */
    NOT_SECURE,
    TIMEOUT,
    /** A reused connection ended before the first byte of the answer. */
    KEEP_ALIVE_RACE,
    CLOSED_BEFORE_ANSWER,
    CLOSED_WITHIN_ANSWER,
    MALFORMED,
    TOO_LONG,
    /** The consumer of a streamed body wanted no more. */
    STREAM_LIMIT,
    /** A streamed body reached the deadline of its consumer. */
    STREAM_DEADLINE,
    /** The run ended while a body was streamed. */
    RUN_ENDED,
    OTHER
  }

  /** Returns the outcome of the request. */
  public Outcome outcome() {
    return switch (kind) {
      case OWN_LIMIT -> new Outcome.Unsent(text);
      case CONNECT_TIMEOUT, TIMEOUT -> new Outcome.TimedOut(text);
      case RUN_ENDED -> new Outcome.Capped(text);
      default -> new Outcome.Failed(text);
    };
  }
}
