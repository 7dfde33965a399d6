package dev.gauntlet.journey;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Set;

/** The everyday mix: mostly looking at lists, sometimes registering a worker or handing in a task. */
public final class MixedUser implements Journey {

  private static final Map<String, Integer> WEIGHTS =
      Map.of(
          "list workers", 3,
          "list tasks", 3,
          "check health", 2,
          "register worker", 1,
          "create task", 1);

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
    return WEIGHTS.keySet();
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
