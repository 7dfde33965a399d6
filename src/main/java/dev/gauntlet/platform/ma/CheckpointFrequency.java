package dev.gauntlet.platform.ma;

/** How often a task stops for its user's opinion. */
enum CheckpointFrequency {
  LOW,
  MEDIUM,
  HIGH
}
