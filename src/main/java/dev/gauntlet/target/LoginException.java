package dev.gauntlet.target;

import java.util.Optional;

/** The exception for an account that cannot log in. */
public final class LoginException extends TargetException {

  private final String reason;
  private final Optional<String> retryAfter;

  LoginException(String message, String reason, Optional<String> retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /**
   * Returns the time of the next attempt in the platform's format, if the platform is overloaded
   * and announces it.
   */
  public Optional<String> retryAfter() {
    return retryAfter;
  }

  /** Returns the part of the message that may be the same for many accounts. */
  public String reason() {
    return reason;
  }
}
