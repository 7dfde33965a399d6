package dev.gauntlet.target;

/** An account cannot log in. */
public final class LogInException extends TargetException {

  private final String reason;

  LogInException(String message, String reason) {
    super(message);
    this.reason = reason;
  }

  /** The part of the message that may be the same for many accounts. */
  public String reason() {
    return reason;
  }
}
