package dev.gauntlet.platform.push;

/** A delivery of published messages to their watchers. */
@FunctionalInterface
interface PushDelivery {

  /** Sends a text to all watchers of a channel; does not block. */
  void deliver(String channel, String text);
}
