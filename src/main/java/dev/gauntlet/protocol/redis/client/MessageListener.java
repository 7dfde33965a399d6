package dev.gauntlet.protocol.redis.client;

/** A listener for messages, called on the thread of the connection; it must not block. */
@FunctionalInterface
public interface MessageListener {

  void received(ReceivedMessage message);

  /** Returns a listener that calls this one and then another. */
  default MessageListener andThen(MessageListener other) {
    return message -> {
      received(message);
      other.received(message);
    };
  }
}
