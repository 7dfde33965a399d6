package dev.gauntlet.catalog.multiagent;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioPlatform;

/** A Multi-Agent platform, as scenarios see it. */
public final class MultiAgent {

  /** The name of its contract. */
  public static final String CONTRACT = "ma";

  private static final ScenarioPlatform PLATFORM =
      new ScenarioPlatform(CONTRACT, MultiAgentSamples::forCall);

  private MultiAgent() {}

  /** Begins a scenario with so many users, for whose calls values are made. */
  public static Scenario.Preparing users(int users) {
    return PLATFORM.users(users);
  }
}
