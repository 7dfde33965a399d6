package dev.gauntlet.target;

/** The target cannot be had; the message says why and what to do. */
public class TargetException extends RuntimeException {

  public TargetException(String message) {
    super(message);
  }
}
