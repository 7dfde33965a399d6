package dev.gauntlet.catalog.agentic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sample values for the requests of an Agentic Platform, with the value ranges of the load tests of
 * its team.
 */
public final class AgenticSamples {

  private static final int MOST_AGENTS = 10_000;

  private AgenticSamples() {}

  /** Returns the values of a new agent. */
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

  /** Returns the values of a workflow with one step. */
  public static Map<String, Object> workflow(RandomGenerator random) {
    return Map.of(
        "workflowName", "Load Test Workflow %016x".formatted(random.nextLong()),
        "workflowSteps", List.of(Map.of("type", "agent", "name", "review")));
  }

  /** Returns a value for each name that requests may need and no response provides. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(agent(random));
    values.putAll(workflow(random));
    return values;
  }
}
