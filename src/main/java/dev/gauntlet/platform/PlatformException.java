package dev.gauntlet.platform;

/**
 * An exception for a platform that cannot be started. The message includes what to do and no
 * secret.
 */
public final class PlatformException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
