package dev.gauntlet.catalog.multiagent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values for the requests of a Multi-Agent platform, in the ranges of the journeys. */
public final class MultiAgentSamples {

  private static final List<String> TASK_TYPES =
      List.of("develop_feature", "bug_fix", "refactor", "code_review", "documentation", "testing");
  private static final List<String> COMPLEXITIES = List.of("low", "medium", "high");
  private static final List<String> TOOLS = List.of("claude_code");
  private static final int GIGABYTE = 1024;

  private MultiAgentSamples() {}

  /** Fresh values for one call of an operation; none where it needs none. */
  public static Map<String, Object> forCall(String operation, RandomGenerator random) {
    return switch (operation) {
      case "register worker" -> newMachine(random);
      case "send heartbeat" -> vitals(random);
      case "create task" -> task(random);
      default -> Map.of();
    };
  }

  /** A machine that can be told from every other one. */
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

  /** A machine that was never seen before. */
  public static Map<String, Object> newMachine(RandomGenerator random) {
    return machine("machine-%016x%016x".formatted(random.nextLong(), random.nextLong()), random);
  }

  /** What a heartbeat tells. */
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

  /** The values of a new task. */
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

  /** A value for every name that requests may need and no answer gives. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>();
    List.of(newMachine(random), vitals(random), task(random), subtask()).forEach(values::putAll);
    return values;
  }

  /** What a worker tells of a subtask: a line of its log, and its result. */
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
