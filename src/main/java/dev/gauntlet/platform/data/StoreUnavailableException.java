package dev.gauntlet.platform.data;

/** A store is down, too slow, or all connections to it are taken: the caller may try later. */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String store;

  StoreUnavailableException(String store, Throwable cause) {
    super(store + " is unavailable", cause, false, false);
    this.store = store;
  }

  /** {@code database} or {@code redis}. */
  public String store() {
    return store;
  }
}
