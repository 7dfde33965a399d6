package dev.gauntlet.bridge;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client that is made when the first user asks for it and that all users share, until it is
 * closed for good.
 *
 * @param <C> the client
 */
public final class SharedClient<C> {

  private final Supplier<C> maker;
  private final Consumer<C> closer;
  private C client;
  private boolean closed;

  public SharedClient(Supplier<C> maker, Consumer<C> closer) {
    this.maker = maker;
    this.closer = closer;
  }

  /**
   * @throws IllegalStateException once it is closed
   */
  public synchronized C get() {
    if (closed) {
      throw new IllegalStateException("the run is over");
    }
    if (client == null) {
      client = maker.get();
    }
    return client;
  }

  /** Closes the client where there is one; none is made any more. */
  public synchronized void close() {
    closed = true;
    if (client != null) {
      closer.accept(client);
      client = null;
    }
  }
}
