package dev.gauntlet.protocol.redis.client;

/** Who sends over which connection. */
public enum ConnectionStrategy {
  /** All users send over the same few connections; what they send is pipelined. */
  SHARED,
  /** A user has a connection for itself for as long as a command or pipeline takes, or waits. */
  POOLED,
  /** Each user opens a connection of its own, and one more when it first subscribes. */
  PER_USER
}
