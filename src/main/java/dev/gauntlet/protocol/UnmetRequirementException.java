package dev.gauntlet.protocol;

/** An exception for a requirement that cannot be met; the message contains the next step. */
public final class UnmetRequirementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnmetRequirementException(String message) {
    super(message);
  }
}
