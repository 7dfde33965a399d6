package dev.gauntlet.process;

/**
 * An exception for a run that cannot begin, or not end in order; the message includes the reason
 * and what to do.
 */
public final class RunException extends RuntimeException {

  public RunException(String message) {
    super(message);
  }
}
