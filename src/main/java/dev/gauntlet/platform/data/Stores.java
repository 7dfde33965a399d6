package dev.gauntlet.platform.data;

/** The stores of a contract: its own schema, Redis, and the health probe of both. */
public record Stores(Database database, RedisConnections redis, StoreProbe probe) {}
