package dev.gauntlet.protocol.redis.client;

/** Hears of messages, on the thread of the connection, which must not be held up. */
@FunctionalInterface
public interface MessageListener {

  void received(ReceivedMessage message);

  /** Tells this one and then another. */
  default MessageListener andThen(MessageListener other) {
    return message -> {
      received(message);
      other.received(message);
    };
  }
}
