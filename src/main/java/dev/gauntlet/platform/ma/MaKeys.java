package dev.gauntlet.platform.ma;

import java.time.Duration;
import java.util.UUID;

/** The keys of the contract's data in Redis, and their lifetimes. */
final class MaKeys {

  static final String WORKERS_ONLINE = "workers:online";
  static final String TASK_QUEUE = "task_queue:main";

  /** The time without a heartbeat after which a worker is offline. */
  static final Duration WORKER_STATUS_LIFE = Duration.ofSeconds(120);

  static final Duration LOG_LIFE = Duration.ofSeconds(3600);

  private MaKeys() {}

  static String workerStatus(UUID workerId) {
    return "workers:" + workerId + ":status";
  }

  static String taskStatus(UUID taskId) {
    return "tasks:" + taskId + ":status";
  }

  static String taskProgress(UUID taskId) {
    return "tasks:" + taskId + ":progress";
  }

  static String taskLogs(UUID taskId) {
    return "logs:task:" + taskId;
  }

  static String logEntry(String entry) {
    return "logs:entry:" + entry;
  }

  /** Returns the channel by which the platform's instances receive a task's log lines. */
  static String taskChannel(UUID taskId) {
    return "websocket:task:" + taskId;
  }
}
