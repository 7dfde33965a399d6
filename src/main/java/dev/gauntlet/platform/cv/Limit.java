package dev.gauntlet.platform.cv;

/** A limit on active conversations. */
enum Limit {
  /** The limit for all users together. */
  GLOBAL,
  /** The limit for each user. */
  USER
}
