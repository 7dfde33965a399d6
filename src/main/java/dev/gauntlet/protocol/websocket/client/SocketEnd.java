package dev.gauntlet.protocol.websocket.client;

/**
 * How a socket ended.
 *
 * @param code of RFC 6455; 1005 where the close frame had none, 1006 where there was no close frame
 * @param reason in the peer's words or ours; empty where none was given
 */
public record SocketEnd(Cause cause, int code, String reason) {

  /** Who ended it. */
  public enum Cause {
    /** We closed it. */
    OURS,
    /** The peer closed it, with a code. */
    PEER,
    /** The connection broke, or what came was no good. */
    BROKEN
  }

  static final int NO_CODE = 1005;
  static final int NO_CLOSE_FRAME = 1006;

  static SocketEnd broken(String why) {
    return new SocketEnd(Cause.BROKEN, NO_CLOSE_FRAME, why);
  }

  /** In a few words, alike for alike ends. */
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
