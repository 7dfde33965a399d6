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
  private final int status;

  SocketFailure(Kind kind, String message) {
    this(kind, 0, message);
  }

  private SocketFailure(Kind kind, int status, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.status = status;
  }

  static SocketFailure refused(int status) {
    return new SocketFailure(Kind.REFUSED, status, "the upgrade was refused with " + status);
  }

  /** With which the upgrade was refused; 0 where it was not. */
  public int status() {
    return status;
  }

  public Kind kind() {
    return kind;
  }
}
