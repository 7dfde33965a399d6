package dev.gauntlet.catalog.agentic;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;

/** A user that only reads: lists of agents, workflows and collections, chosen by weight. */
public final class ReadOnlyUser implements Journey {

  /** The weights in a fixed order, so that a seed reproduces the choices. */
  public static final Weights WEIGHTS =
      Weights.of("list agents", 20)
          .and("list workflows", 10)
          .and("list collections", 5);

  @Override
  public String name() {
    return "readonly";
  }

  @Override
  public String contract() {
    return "ap";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(0.5, 2);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps.choose(WEIGHTS, Map.of());
  }
}
