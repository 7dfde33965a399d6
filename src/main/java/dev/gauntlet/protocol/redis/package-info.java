/**
 * A Redis protocol for Gatling: {@code redis("publish task event").publish(channel, payload)}. The
 * entry point is {@link dev.gauntlet.protocol.redis.RedisDsl}.
 */
package dev.gauntlet.protocol.redis;
