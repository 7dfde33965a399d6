package dev.gauntlet.platform.ma;

/** What a worker does, by its own word. */
enum WorkerStatus {
  ONLINE,
  OFFLINE,
  BUSY,
  IDLE
}
