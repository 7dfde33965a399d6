package dev.gauntlet.protocol.websocket;

import dev.gauntlet.protocol.websocket.client.SocketEnd;

/**
 * A listener for the events of a user's socket, for example an audit. It is called on the socket's
 * thread and must not block. All times are those of {@link System#nanoTime}.
 */
public interface PushListener {

  /** A listener that ignores all events. */
  PushListener NONE = (text, receivedNanos) -> false;

  /**
   * Receives a message.
   *
   * @return true if the message is a push, which the user's own steps do not receive
   */
  boolean received(String text, long receivedNanos);

  /** Called when the socket is closed. */
  default void closed(SocketEnd end, long closedNanos) {}
}
