package dev.gauntlet.platform.ma;

/** The type of a task, which determines its subtasks. */
enum TaskType {
  DEVELOP_FEATURE,
  BUG_FIX,
  REFACTOR,
  CODE_REVIEW,
  DOCUMENTATION,
  TESTING
}
