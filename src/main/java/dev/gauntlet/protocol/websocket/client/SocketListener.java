package dev.gauntlet.protocol.websocket.client;

import java.nio.charset.StandardCharsets;

/**
 * Hears what a socket brings, on the socket's thread, which must not be held up. All times are
 * those of {@link System#nanoTime}.
 */
public interface SocketListener {

  /** A message of text has come. */
  void text(String message, long receivedNanos);

  /** A binary message has come; read as text in UTF-8, as many a platform sends its JSON. */
  default void binary(byte[] message, long receivedNanos) {
    text(new String(message, StandardCharsets.UTF_8), receivedNanos);
  }

  /** The socket is closed; nothing more will come. */
  void closed(SocketEnd end, long closedNanos);
}
