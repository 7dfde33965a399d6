package dev.gauntlet.catalog.agentic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values for the requests of an Agentic Platform, as its team makes them. */
public final class AgenticSamples {

  private static final int MOST_AGENTS = 10_000;

  private AgenticSamples() {}

  /** The values of a new agent. */
  public static Map<String, Object> agent(RandomGenerator random) {
    return Map.of(
        "agentName", "Load Test Agent " + random.nextInt(1, MOST_AGENTS + 1),
        "agentDescription", "An agent that a load test made",
        "systemPrompt", "You are a helpful assistant under load test.",
        "modelProvider", "anthropic",
        "modelName", "claude-3-5-sonnet-20241022",
        "temperature", 0.7,
        "maxTokens", 1000);
  }

  /** A workflow of one step. */
  public static Map<String, Object> workflow(RandomGenerator random) {
    return Map.of(
        "workflowName", "Load Test Workflow %016x".formatted(random.nextLong()),
        "workflowSteps", List.of(Map.of("type", "agent", "name", "review")));
  }

  /** A value for every name that requests may need and no answer gives. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(agent(random));
    values.putAll(workflow(random));
    return values;
  }
}
