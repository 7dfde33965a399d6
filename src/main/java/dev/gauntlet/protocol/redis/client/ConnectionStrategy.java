package dev.gauntlet.protocol.redis.client;

/** The assignment of users to connections. */
public enum ConnectionStrategy {
  /** All users send over the same few connections; their commands are pipelined. */
  SHARED,
  /** A user borrows a connection exclusively for a command or pipeline, or waits for one. */
  POOLED,
  /** Each user opens its own connection, and a second one when it first subscribes. */
  PER_USER
}
