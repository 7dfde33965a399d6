package dev.gauntlet.catalog.multiagent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generated sample values for the requests of a Multi-Agent platform. */
public final class MultiAgentSamples {

  private static final List<String> TASK_TYPES =
      List.of("develop_feature", "bug_fix", "refactor", "code_review", "documentation", "testing");
  private static final List<String> COMPLEXITIES = List.of("low", "medium", "high");
  private static final List<String> TOOLS = List.of("claude_code");
  private static final int GIGABYTE = 1024;

  private MultiAgentSamples() {}

  /** Returns new values for one call of an operation; empty if it needs none. */
  public static Map<String, Object> forCall(String operation, RandomGenerator random) {
    return switch (operation) {
      case "register worker" -> newMachine(random);
      case "send heartbeat" -> vitals(random);
      case "create task" -> task(random);
      default -> Map.of();
    };
  }

  /** Returns the values of a machine with this id. */
  public static Map<String, Object> machine(String id, RandomGenerator random) {
    return Map.of(
        "machineId",
        id,
        "machineName",
        "Load worker " + id,
        "os",
        "Linux",
        "cpuCount",
        8,
        "memoryTotal",
        16 * GIGABYTE,
        "tools",
        TOOLS);
  }

  /** Returns the values of a machine with a new random id. */
  public static Map<String, Object> newMachine(RandomGenerator random) {
    return machine("machine-%016x%016x".formatted(random.nextLong(), random.nextLong()), random);
  }

  /** Returns the values of a heartbeat. */
  public static Map<String, Object> vitals(RandomGenerator random) {
    return Map.of(
        "workerStatus", "online",
        "cpuPercent", percent(random, 20, 80),
        "memoryPercent", percent(random, 40, 70),
        "diskPercent", percent(random, 30, 60));
  }

  private static double percent(RandomGenerator random, int min, int max) {
    return Math.round(random.nextDouble(min, max) * 10) / 10.0;
  }

  /** Returns the values of a new task. */
  public static Map<String, Object> task(RandomGenerator random) {
    String type = pick(TASK_TYPES, random);
    return Map.of(
        "description",
        "Load test task of type %s, number %s".formatted(type, random.nextInt(1, 1_000_000)),
        "taskType",
        type,
        "complexity",
        pick(COMPLEXITIES, random),
        "estimatedTime",
        "30m",
        "checkpointFrequency",
        "medium",
        "privacyLevel",
        "normal",
        "toolPreferences",
        TOOLS);
  }

  /** Returns a value for each name that requests may need and no response provides. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>();
    List.of(newMachine(random), vitals(random), task(random), subtask()).forEach(values::putAll);
    return values;
  }

  /** Returns the values that a worker sends about a subtask: a log line and a result. */
  private static Map<String, Object> subtask() {
    return Map.of(
        "level", "info",
        "message", "Load test message",
        "subtaskStatus", "completed",
        "result", Map.of("summary", "done"),
        "executionTime", 1.5);
  }

  private static String pick(List<String> values, RandomGenerator random) {
    return values.get(random.nextInt(values.size()));
  }
}
