package dev.gauntlet.catalog.multiagent;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioTarget;

/** The entry point for scenarios on a Multi-Agent platform. */
public final class MultiAgent {

  /** The name of the platform's contract. */
  public static final String CONTRACT = "ma";

  private static final ScenarioTarget PLATFORM =
      new ScenarioTarget(CONTRACT, MultiAgentSamples::forCall);

  private MultiAgent() {}

  /** Returns the builder of a scenario with this number of users and generated sample values. */
  public static Scenario.Preparing users(int users) {
    return PLATFORM.users(users);
  }
}
