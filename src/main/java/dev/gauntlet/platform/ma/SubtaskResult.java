package dev.gauntlet.platform.ma;

/** How a worker says that a subtask ended. */
enum SubtaskResult {
  COMPLETED,
  FAILED
}
