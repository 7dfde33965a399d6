package dev.gauntlet.platform.push;

/** Takes what was published to those who watch. */
@FunctionalInterface
interface Delivery {

  /** Hands a text to all who watch a channel; does not block. */
  void deliver(String channel, String text);
}
