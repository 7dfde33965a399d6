package dev.gauntlet.platform.data;

/**
 * An exception for a store that is down or too slow, or whose connections are all in use. The
 * caller may try again later.
 */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String store;

  StoreUnavailableException(String store, Throwable cause) {
    super(store + " is unavailable", cause, false, false);
    this.store = store;
  }

  /** Returns {@code database} or {@code redis}. */
  public String store() {
    return store;
  }
}
