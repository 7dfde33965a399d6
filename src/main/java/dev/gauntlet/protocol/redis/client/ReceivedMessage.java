package dev.gauntlet.protocol.redis.client;

/**
 * A message received on a channel.
 *
 * @param receivedNanos the {@link System#nanoTime} at which it was read from the connection
 */
public record ReceivedMessage(String channel, String payload, long receivedNanos) {}
