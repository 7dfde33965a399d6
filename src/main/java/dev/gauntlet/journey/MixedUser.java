package dev.gauntlet.journey;

import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The everyday mix: mostly looking at lists, sometimes registering a worker or handing in a task.
 */
public final class MixedUser implements Journey {

  static final Weights WEIGHTS = weights();

  /** In an order that is always the same, so that a seed repeats what is drawn. */
  private static Weights weights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("list workers", 3);
    weights.put("list tasks", 3);
    weights.put("check health", 2);
    weights.put("register worker", 1);
    weights.put("create task", 1);
    return new Weights(weights);
  }

  @Override
  public String name() {
    return "mixed";
  }

  @Override
  public Think think() {
    return Think.seconds(1, 4);
  }

  @Override
  public Set<String> operations() {
    return WEIGHTS.weights().keySet();
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps.choose(
        WEIGHTS,
        Map.of(
            "register worker", steps.draw(Samples::newMachine),
            "create task", steps.draw(Samples::task)));
  }
}
