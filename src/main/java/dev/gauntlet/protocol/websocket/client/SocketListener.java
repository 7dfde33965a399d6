package dev.gauntlet.protocol.websocket.client;

/**
 * Hears what a socket brings, on the socket's thread, which must not be held up. All times are
 * those of {@link System#nanoTime}.
 */
public interface SocketListener {

  /** A message of text has come. */
  void text(String message, long receivedNanos);

  /** A binary message has come. */
  default void binary(byte[] message, long receivedNanos) {}

  /** The socket is closed; nothing more will come. */
  void closed(SocketEnd end, long closedNanos);
}
