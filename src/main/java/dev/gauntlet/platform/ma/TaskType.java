package dev.gauntlet.platform.ma;

/** What a task is about; decides into which subtasks it is decomposed. */
enum TaskType {
  DEVELOP_FEATURE,
  BUG_FIX,
  REFACTOR,
  CODE_REVIEW,
  DOCUMENTATION,
  TESTING
}
