package dev.gauntlet.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values for requests, by the neutral names that contracts use, in the ranges of the journeys. */
public final class Samples {

  private static final List<String> TASK_TYPES =
      List.of("develop_feature", "bug_fix", "refactor", "code_review", "documentation", "testing");
  private static final List<String> COMPLEXITIES = List.of("low", "medium", "high");
  private static final List<String> TOOLS = List.of("claude_code");
  private static final int GIGABYTE = 1024;
  private static final int MOST_AGENTS = 10_000;

  private Samples() {}

  /** Fresh values for one call of an operation; none where it needs none. */
  static Map<String, Object> forCall(String operation, RandomGenerator random) {
    return switch (operation) {
      case "register worker" -> newMachine(random);
      case "send heartbeat" -> vitals(random);
      case "create task" -> task(random);
      default -> Map.of();
    };
  }

  /** A machine that can be told from every other one. */
  static Map<String, Object> machine(String id, RandomGenerator random) {
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
  static Map<String, Object> newMachine(RandomGenerator random) {
    return machine("machine-%016x%016x".formatted(random.nextLong(), random.nextLong()), random);
  }

  /** What a heartbeat tells. */
  static Map<String, Object> vitals(RandomGenerator random) {
    return Map.of(
        "workerStatus", "online",
        "cpuPercent", percent(random, 20, 80),
        "memoryPercent", percent(random, 40, 70),
        "diskPercent", percent(random, 30, 60));
  }

  private static double percent(RandomGenerator random, int min, int max) {
    return Math.round(random.nextDouble(min, max) * 10) / 10.0;
  }

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

  static Map<String, Object> agent(RandomGenerator random) {
    return Map.of(
        "agentName", "Load Test Agent " + random.nextInt(1, MOST_AGENTS + 1),
        "agentDescription", "An agent that a load test made",
        "systemPrompt", "You are a helpful assistant under load test.",
        "modelProvider", "anthropic",
        "modelName", "claude-3-5-sonnet-20241022",
        "temperature", 0.7,
        "maxTokens", 1000);
  }

  static Map<String, Object> workflow(RandomGenerator random) {
    return Map.of(
        "workflowName", "Load Test Workflow %016x".formatted(random.nextLong()),
        "workflowSteps", List.of(Map.of("type", "agent", "name", "review")));
  }

  /**
   * A value for every name that contracts may ask for and no answer gives, to try requests with.
   */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>();
    List.of(
            newMachine(random),
            vitals(random),
            task(random),
            subtask(),
            agent(random),
            workflow(random))
        .forEach(values::putAll);
    values.put("limit", 10);
    values.put("offset", 0);
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
