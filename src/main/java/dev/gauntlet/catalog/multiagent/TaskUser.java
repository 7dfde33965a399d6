package dev.gauntlet.catalog.multiagent;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;

/** A user that creates a task, polls it, and decomposes it. */
public final class TaskUser implements Journey {

  @Override
  public String name() {
    return "task";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(2, 5);
  }

  /** Six requests and seven pauses: see {@link Steps#repeatThinkTime}. */
  @Override
  public double requestsPerPause() {
    return 6 / 7.0;
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.draw(MultiAgentSamples::task),
        steps.call("create task"),
        repeat(3).on(steps.call("get task")),
        steps.repeatThinkTime(),
        steps.call("get task progress"),
        steps.call("decompose task"));
  }
}
