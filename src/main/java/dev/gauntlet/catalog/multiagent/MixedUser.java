package dev.gauntlet.catalog.multiagent;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;

/**
 * A user with a mixed workload: mostly reads lists, sometimes registers a worker or creates a task.
 */
public final class MixedUser implements Journey {

  /** The weights in a fixed order, so that a seed reproduces the choices. */
  public static final Weights WEIGHTS =
      Weights.of("list workers", 3)
          .and("list tasks", 3)
          .and("check health", 2)
          .and("register worker", 1)
          .and("create task", 1);

  @Override
  public String name() {
    return "mixed";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 4);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps.choose(
        WEIGHTS,
        Map.of(
            "register worker",
            exec(steps.draw(MultiAgentSamples::newMachine), steps.call("register worker")),
            "create task",
            exec(steps.draw(MultiAgentSamples::task), steps.call("create task"))));
  }
}
