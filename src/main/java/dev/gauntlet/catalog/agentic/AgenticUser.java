package dev.gauntlet.catalog.agentic;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;

/** A user of an agent platform: mostly reads lists, sometimes creates an agent. */
public final class AgenticUser implements Journey {

  /** The weights in a fixed order, so that a seed reproduces the choices. */
  public static final Weights WEIGHTS =
      Weights.of("list agents", 10)
          .and("get agent", 5)
          .and("create agent", 3)
          .and("list workflows", 8)
          .and("list collections", 5)
          .and("list mcp servers", 2)
          .and("check health", 1)
          .and("check readiness", 1);

  @Override
  public String name() {
    return "agentic";
  }

  @Override
  public String contract() {
    return "ap";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 3);
  }

  /** The choice "get agent" sends two requests before its pause. */
  @Override
  public double requestsPerPause() {
    return 1 + (double) WEIGHTS.weights().get("get agent") / WEIGHTS.total();
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps.choose(
        WEIGHTS,
        Map.of(
            "get agent", viewFirst(steps),
            "create agent", exec(steps.draw(AgenticSamples::agent), steps.call("create agent"))));
  }

  /** Reads the list and its first agent, if there is one, followed by one pause. */
  private static ChainBuilder viewFirst(Steps steps) {
    return exec(
        steps.request("list agents"),
        steps.whereKnown("agentId", steps.request("get agent")),
        steps.think());
  }
}
