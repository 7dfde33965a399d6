package dev.gauntlet.platform.ma;

/** The status of a task. */
enum TaskStatus {
  PENDING,
  INITIALIZING,
  IN_PROGRESS,
  CHECKPOINT,
  COMPLETED,
  FAILED,
  CANCELLED
}
