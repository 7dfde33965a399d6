package dev.gauntlet.catalog.multiagent;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A worker machine that registers, sends five heartbeats, unregisters, and starts again. */
public final class WorkerUser implements Journey {

  @Override
  public String name() {
    return "worker";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 3);
  }

  /** Seven requests and eight pauses: see {@link Steps#repeatThinkTime}. */
  @Override
  public double requestsPerPause() {
    return 7 / 8.0;
  }

  @Override
  public Map<String, Object> identity(String user, RandomGenerator random) {
    return MultiAgentSamples.machine(user, random);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(
        steps.call("register worker"),
        repeat(5).on(steps.draw(MultiAgentSamples::vitals), steps.call("send heartbeat")),
        steps.repeatThinkTime(),
        steps.call("unregister worker"));
  }
}
