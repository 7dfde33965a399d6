package dev.gauntlet.platform;

/** The platform can't be started; the message tells the next step and holds no secret. */
public final class PlatformException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
