package dev.gauntlet.protocol.websocket.client;

/** Why a socket could not be opened, in a sentence without secrets. */
public final class SocketFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it is. */
  public enum Kind {
    /** There is no connection. */
    UNREACHABLE,
    /** The peer answered the upgrade with another status. */
    REFUSED,
    /** There was no answer in time. */
    TIMED_OUT,
    /** What the peer answered is no HTTP, or no valid upgrade. */
    INVALID
  }

  private final Kind kind;

  SocketFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
