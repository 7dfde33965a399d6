package dev.gauntlet.platform.ma;

/** How far a task is. */
enum TaskStatus {
  PENDING,
  INITIALIZING,
  IN_PROGRESS,
  CHECKPOINT,
  COMPLETED,
  FAILED,
  CANCELLED
}
