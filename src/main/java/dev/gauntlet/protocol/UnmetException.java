package dev.gauntlet.protocol;

/** A requirement cannot be met, with the next step. */
public final class UnmetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnmetException(String message) {
    super(message);
  }
}
