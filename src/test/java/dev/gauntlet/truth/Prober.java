package dev.gauntlet.truth;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.Function;

/** A journey that sends one request repeatedly without pauses. */
public record Prober(String name, Function<Steps, ChainBuilder> steps) implements Journey {

  static final String PROBE = "probe";

  @Override
  public String contract() {
    return "truth";
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(0, 0);
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return this.steps.apply(steps);
  }
}
