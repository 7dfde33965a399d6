package dev.gauntlet.platform.ma;

/** The frequency at which a task pauses for its user's approval. */
enum CheckpointFrequency {
  LOW,
  MEDIUM,
  HIGH
}
