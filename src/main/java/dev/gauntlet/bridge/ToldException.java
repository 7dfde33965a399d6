package dev.gauntlet.bridge;

/**
 * A replacement for an exception of a watched function, which the listener has already received.
 */
final class ToldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToldException(Throwable cause) {
    super(cause.getClass().getName(), cause, false, false);
  }
}
