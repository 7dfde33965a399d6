package dev.gauntlet.platform.ma;

/** How grave a subtask's log line is. */
enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR
}
