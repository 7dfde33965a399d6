package dev.gauntlet.process;

/** A run cannot begin, or not end as it should; the message says why and what to do. */
public final class RunException extends RuntimeException {

  public RunException(String message) {
    super(message);
  }
}
