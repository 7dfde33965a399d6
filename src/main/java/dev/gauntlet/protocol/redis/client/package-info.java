/**
 * A plain asynchronous client of Redis, usable without Gatling. Nothing here blocks but {@link
 * dev.gauntlet.protocol.redis.client.RedisClient#close}; times are those of {@link
 * System#nanoTime}.
 */
package dev.gauntlet.protocol.redis.client;
