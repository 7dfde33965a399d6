package dev.gauntlet.target;

/**
 * The exception for a target that is not available; the message contains the reason and the next
 * step.
 */
public class TargetException extends RuntimeException {

  public TargetException(String message) {
    super(message);
  }
}
