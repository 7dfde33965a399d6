package dev.gauntlet.protocol.websocket.client;

/** The reason why a socket could not be opened; the message contains no secrets. */
public final class SocketFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The kind of failure. */
  public enum Kind {
    /** No connection could be opened. */
    UNREACHABLE,
    /** The server answered the upgrade with another status than 101. */
    REFUSED,
    /** There was no answer within the timeout. */
    TIMED_OUT,
    /** The server's answer is not HTTP, or not a valid upgrade. */
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
    return new SocketFailure(
        Kind.REFUSED, status, "the upgrade was rejected with status " + status);
  }

  /** Returns the status with which the upgrade was rejected; 0 if it was not. */
  public int status() {
    return status;
  }

  public Kind kind() {
    return kind;
  }
}
