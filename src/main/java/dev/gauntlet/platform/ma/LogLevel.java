package dev.gauntlet.platform.ma;

/** The severity of a subtask's log line. */
enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR
}
