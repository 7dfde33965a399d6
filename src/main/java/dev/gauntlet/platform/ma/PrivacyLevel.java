package dev.gauntlet.platform.ma;

/** Whether a task's content may leave the house. */
enum PrivacyLevel {
  NORMAL,
  SENSITIVE
}
