package dev.gauntlet.protocol.websocket.client;

import java.nio.charset.StandardCharsets;

/**
 * A listener for the events of a socket, called on the socket's thread; it must not block. All
 * times are those of {@link System#nanoTime}.
 */
public interface SocketListener {

  /** Receives a text message. */
  void text(String message, long receivedNanos);

  /**
   * Receives a binary message; by default as UTF-8 text, because many platforms send JSON in this
   * way.
   */
  default void binary(byte[] message, long receivedNanos) {
    text(new String(message, StandardCharsets.UTF_8), receivedNanos);
  }

  /** Called once when the socket is closed; no message follows. */
  void closed(SocketEnd end, long closedNanos);
}
