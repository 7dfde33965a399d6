package dev.gauntlet.catalog.multiagent;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioTarget;

/** The Multi-Agent platform of scenarios. */
public final class MultiAgent {

  /** The name of the platform's contract. */
  public static final String CONTRACT = "ma";

  private static final ScenarioTarget PLATFORM =
      new ScenarioTarget(CONTRACT, MultiAgentSamples::forCall);

  private MultiAgent() {}

  /** Begins a scenario with this number of users; values for their calls are generated. */
  public static Scenario.Preparing users(int users) {
    return PLATFORM.users(users);
  }
}
