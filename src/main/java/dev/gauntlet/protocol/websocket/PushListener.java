package dev.gauntlet.protocol.websocket;

import dev.gauntlet.protocol.websocket.client.SocketEnd;

/**
 * Hears of a user's socket, such as for an audit, on the socket's thread, which must not be held
 * up. All times are those of {@link System#nanoTime}.
 */
public interface PushListener {

  /** Hears nothing. */
  PushListener NONE = (text, receivedNanos) -> false;

  /**
   * A message has come.
   *
   * @return whether it is a push that the user itself need not see
   */
  boolean received(String text, long receivedNanos);

  /** The socket is closed. */
  default void closed(SocketEnd end, long closedNanos) {}
}
