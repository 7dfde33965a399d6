package dev.gauntlet.platform.push;

import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A WebSocket with a bounded queue of its own, so that a slow reader delays no other. A socket
 * whose queue is full is closed with {@link #TOO_SLOW}. Thread-safe.
 */
public final class PushSocket {

  /** The close code for a socket that reads too slowly: policy violation. */
  public static final short TOO_SLOW = 1008;

  /** The most characters that may be queued for one socket, beside a single longer message. */
  public static final int QUEUE_LIMIT = 1 << 20;

  private final ServerWebSocket socket;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();

  public PushSocket(ServerWebSocket socket) {
    this.socket = socket;
  }

  /** Sends a text frame, or closes the socket if its queue is full. */
  public void send(String text) {
    int length = text.length();
    int before = waiting.getAndAdd(length);
    if (before > 0 && before + length > QUEUE_LIMIT) {
      close(TOO_SLOW, "reads too slowly");
    } else if (!closing.get()) {
      socket.writeTextMessage(text).onComplete(sent -> waiting.addAndGet(-length));
    }
  }

  /**
   * Closes the socket once; the connection is dropped a second later even if the peer does not
   * answer.
   *
   * @param code a close code of RFC 6455
   */
  public void close(int code, String reason) {
    if (closing.compareAndSet(false, true)) {
      socket.close((short) code, reason);
    }
  }
}
