/**
 * Redis in Gatling's grammar: {@code redis("publish task event").publish(channel, payload)}. Begin
 * with {@link dev.gauntlet.protocol.redis.RedisDsl}.
 */
package dev.gauntlet.protocol.redis;
