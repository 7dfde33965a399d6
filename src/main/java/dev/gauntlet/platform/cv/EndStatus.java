package dev.gauntlet.platform.cv;

/** The status of a conversation that has ended, which never changes again; before, it is active. */
enum EndStatus {
  COMPLETED,
  ERROR,
  /** After a time without activity. */
  IDLE,
  /** Because of its age. */
  TIMED_OUT
}
