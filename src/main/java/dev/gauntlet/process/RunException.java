package dev.gauntlet.process;

/**
 * An exception for a run that cannot start, or cannot end in an orderly way; the message contains
 * the reason and the next step.
 */
public final class RunException extends RuntimeException {

  public RunException(String message) {
    super(message);
  }
}
