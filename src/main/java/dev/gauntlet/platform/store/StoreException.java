package dev.gauntlet.platform.store;

/** An embedded store can't be had; the message tells the next step and is fit for the user. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A finding of ours. */
  public StoreException(String message) {
    super(message);
  }

  /** A finding with its cause. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
