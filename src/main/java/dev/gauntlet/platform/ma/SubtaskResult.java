package dev.gauntlet.platform.ma;

/** The result of a subtask as its worker reports it. */
enum SubtaskResult {
  COMPLETED,
  FAILED
}
