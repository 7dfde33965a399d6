package dev.gauntlet.catalog.playground;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioTarget;

/** The entry point for scenarios on an Agent Playground. */
public final class Playground {

  /** The name of the platform's contract. */
  public static final String CONTRACT = "pg";

  private static final ScenarioTarget PLATFORM =
      new ScenarioTarget(CONTRACT, PlaygroundSamples::forCall);

  private Playground() {}

  /** Returns the builder of a scenario with this number of users and generated sample values. */
  public static Scenario.Preparing users(int users) {
    return PLATFORM.users(users);
  }
}
