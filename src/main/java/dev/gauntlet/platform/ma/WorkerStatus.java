package dev.gauntlet.platform.ma;

/** The status of a worker as it reports it. */
enum WorkerStatus {
  ONLINE,
  OFFLINE,
  BUSY,
  IDLE
}
