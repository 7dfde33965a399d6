package dev.gauntlet.protocol;

/** A requirement cannot be met, with the next step. */
public final class UnmetRequirementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnmetRequirementException(String message) {
    super(message);
  }
}
