package dev.gauntlet.platform.push;

import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One socket with a bounded queue of its own, so that nobody waits for who reads slowly: whose
 * queue is full is closed with {@link #TOO_SLOW}. Any thread may send.
 */
public final class PushSocket {

  /** The close code of a socket that did not read what was sent: policy violation. */
  public static final short TOO_SLOW = 1008;

  /** Characters that may wait for one socket, beside the message that alone is longer. */
  public static final int QUEUE_LIMIT = 1 << 20;

  private final ServerWebSocket socket;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();

  public PushSocket(ServerWebSocket socket) {
    this.socket = socket;
  }

  /** Sends a text frame, or closes the socket where too much waits already. */
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
   * Closes once; the connection goes a second later even if the peer does not answer.
   *
   * @param code of RFC 6455
   */
  public void close(int code, String reason) {
    if (closing.compareAndSet(false, true)) {
      socket.close((short) code, reason);
    }
  }
}
