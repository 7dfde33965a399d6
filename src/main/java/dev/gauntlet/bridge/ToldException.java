package dev.gauntlet.bridge;

/** In place of what a watched function threw, and of which its listener has been told. */
final class ToldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToldException(Throwable cause) {
    super(cause.getClass().getName(), cause, false, false);
  }
}
