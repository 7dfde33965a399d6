package dev.gauntlet.platform.ma;

/** The privacy level of a task: whether its content may be sent to external tools. */
enum PrivacyLevel {
  NORMAL,
  SENSITIVE
}
