package dev.gauntlet.target;

import java.util.Optional;

/** An account cannot log in. */
public final class LoginException extends TargetException {

  private final String reason;
  private final Optional<String> retryAfter;

  LoginException(String message, String reason, Optional<String> retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** When to try again, as the platform put it, where it has too much to do. */
  public Optional<String> retryAfter() {
    return retryAfter;
  }

  /** The part of the message that may be the same for many accounts. */
  public String reason() {
    return reason;
  }
}
