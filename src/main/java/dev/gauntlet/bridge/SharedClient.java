package dev.gauntlet.bridge;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client that is created on first use and shared by all users until it is closed.
 *
 * @param <C> the type of the client
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
   * @throws IllegalStateException if it is closed
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

  /** Closes the client if it exists; no new one is created after that. */
  public synchronized void close() {
    closed = true;
    if (client != null) {
      closer.accept(client);
      client = null;
    }
  }
}
