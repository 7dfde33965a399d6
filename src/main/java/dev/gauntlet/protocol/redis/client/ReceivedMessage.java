package dev.gauntlet.protocol.redis.client;

/**
 * A message of a channel.
 *
 * @param receivedNanos when it was read from the connection, by {@link System#nanoTime}
 */
public record ReceivedMessage(String channel, String payload, long receivedNanos) {}
