/**
 * An asynchronous Redis client, usable without Gatling. Only {@link
 * dev.gauntlet.protocol.redis.client.RedisClient#close} blocks; times are those of {@link
 * System#nanoTime}.
 */
package dev.gauntlet.protocol.redis.client;
