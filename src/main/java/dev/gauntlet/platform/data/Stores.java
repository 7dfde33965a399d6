package dev.gauntlet.platform.data;

/** What a contract keeps its data in: a schema of its own, Redis, and who knows how both are. */
public record Stores(Database database, LiveState redis, StoreProbe probe) {}
