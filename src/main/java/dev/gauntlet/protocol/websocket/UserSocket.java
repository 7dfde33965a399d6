package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.MessageQueue;
import dev.gauntlet.bridge.MessageSource;
import dev.gauntlet.bridge.MessageWait.Arrival;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketConnection;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketFailure;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The current socket of a virtual user; mutable, because a user performs one step at a time.
 */
final class UserSocket implements MessageSource<Arrival> {

  private static final String KEY = "gauntlet.websocket";
  private static final int KEPT_MESSAGES = 100;

  private final SocketClient client;
  private volatile Life life;
  private volatile long lostNanos = Long.MIN_VALUE;
  private volatile int refusal;

  UserSocket(SocketClient client) {
    this.client = client;
  }

  /** One socket from its opening to its end. */
  private final class Life implements SocketListener {
    private final MessageQueue<Arrival> queue = new MessageQueue<>(KEPT_MESSAGES);
    private final AtomicReference<Consumer<SocketEnd>> onEnd = new AtomicReference<>();
    private final PushListener listener;
    private volatile SocketConnection connection;
    private volatile long actedNanos;
    private volatile SocketEnd end;

    Life(PushListener listener) {
      this.listener = listener;
    }

    @Override
    public void text(String message, long receivedNanos) {
      if (!listener.received(message, receivedNanos)) {
        queue.put(new Arrival(message, receivedNanos));
      }
    }

    @Override
    public void closed(SocketEnd how, long closedNanos) {
      if (how.cause() != SocketEnd.Cause.OURS) {
        lostNanos = closedNanos;
      }
      listener.closed(how, closedNanos);
      end = how;
      notifyEnd();
    }

    /**
     * Notifies waiting callers of the end, including those that began to wait after it; may repeat.
     */
    private void notifyEnd() {
      SocketEnd how = end;
      if (how != null) {
        queue.giveUp(new IllegalStateException(how.text()));
        Optional.ofNullable(onEnd.getAndSet(null))
            .ifPresent(endListener -> endListener.accept(how));
      }
    }
  }

  static UserSocket of(Session session) {
    return session.get(KEY);
  }

  Session in(Session session) {
    return session.set(KEY, this);
  }

  SocketClient client() {
    return client;
  }

  /** Opens a socket that replaces an earlier one. */
  CompletableFuture<SocketConnection> open(
      URI uri, Map<String, String> headers, PushListener listener) {
    close();
    refusal = 0;
    Life begun = new Life(listener);
    return client
        .connect(uri, headers, begun)
        .whenComplete((connection, failure) -> refusal = status(failure))
        .thenApply(
            connection -> {
              begun.connection = connection;
              begun.actedNanos = connection.openedNanos();
              life = begun;
              return connection;
            });
  }

  private static int status(Throwable failure) {
    return failure instanceof SocketFailure known ? known.status() : 0;
  }

  /** Returns the status with which the last upgrade was rejected. */
  OptionalInt refusal() {
    return refusal == 0 ? OptionalInt.empty() : OptionalInt.of(refusal);
  }

  /**
   * Returns the time at which the user's last lost socket was ended by the server or a broken
   * connection.
   */
  OptionalLong lostNanos() {
    return lostNanos == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(lostNanos);
  }

  /** Returns the time at which the user opened the socket or last sent a message. */
  long actedNanos() {
    return open().actedNanos;
  }

  void send(String text) {
    acting().send(text);
  }

  void send(byte[] bytes) {
    acting().send(bytes);
  }

  private SocketConnection acting() {
    Life open = open();
    open.actedNanos = System.nanoTime();
    return open.connection;
  }

  @Override
  public CompletableFuture<Arrival> take(Predicate<Arrival> match) {
    Life known = life();
    CompletableFuture<Arrival> awaited = known.queue.take(match);
    known.notifyEnd();
    return awaited;
  }

  @Override
  public void giveUp(RuntimeException why) {
    life().queue.giveUp(why);
  }

  /**
   * Sets the callback for the end of the socket, which is called once; it replaces an earlier one.
   */
  void onEnd(Consumer<SocketEnd> endListener) {
    Life known = life();
    known.onEnd.set(endListener);
    known.notifyEnd();
  }

  void reading(boolean wanted) {
    if (wanted) {
      open().connection.resumeReading();
    } else {
      open().connection.pauseReading();
    }
  }

  /** Closes the socket if there is one. */
  void close() {
    Life known = life;
    if (known != null) {
      known.connection.close();
      life = null;
    }
  }

  private Life life() {
    Life known = life;
    if (known == null) {
      throw new IllegalStateException("the user has no socket");
    }
    return known;
  }

  private Life open() {
    Life known = life();
    if (known.end != null) {
      throw new IllegalStateException(known.end.text());
    }
    return known;
  }

  @Override
  public Runnable after(Duration delay, Runnable then) {
    return client.after(delay, then);
  }
}
