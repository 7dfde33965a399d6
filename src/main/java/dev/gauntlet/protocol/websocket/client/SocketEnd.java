package dev.gauntlet.protocol.websocket.client;

/**
 * The end of a socket.
 *
 * @param code the code of RFC 6455; 1005 for a close frame without a code, 1006 without a close
 *     frame
 * @param reason the text of the server or the client; empty if there is none
 */
public record SocketEnd(Cause cause, int code, String reason) {

  /** The cause of the end. */
  public enum Cause {
    /** The client closed the socket. */
    OURS,
    /** The server closed the socket, with a code. */
    PEER,
    /** The connection broke, or invalid data was received. */
    BROKEN
  }

  static final int NO_CODE = 1005;
  static final int NO_CLOSE_FRAME = 1006;

  static SocketEnd broken(String why) {
    return new SocketEnd(Cause.BROKEN, NO_CLOSE_FRAME, why);
  }

  /** Returns a short text that is the same for equal ends. */
  public String text() {
    String why = reason.isBlank() ? "" : ": " + reason;
    return switch (cause) {
      case OURS -> "closed";
      case PEER ->
          "the peer closed the socket "
              + (code == NO_CODE ? "without a code (1005)" : "with " + code + why);
      case BROKEN -> "the socket broke" + why;
    };
  }
}
