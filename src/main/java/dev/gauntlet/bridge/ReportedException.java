package dev.gauntlet.bridge;

/**
 * A replacement for an exception of a watched function, which the listener has already received.
 */
final class ReportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReportedException(Throwable cause) {
    super(cause.getClass().getName(), cause, false, false);
  }
}
