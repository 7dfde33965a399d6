package dev.gauntlet.platform.store;

/**
 * An exception for an embedded store that cannot be started. The message is for the user and
 * includes what to do.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
