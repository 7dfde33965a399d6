package simulations.chat;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.playground.PlaygroundScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** A hundred users each stream ten messages, 50 users at a time. */
public final class HighConcurrency extends GauntletSimulation {

  public HighConcurrency() {
    super(scenario(PlaygroundScenarios.stress(100, 10, 50)));
  }
}
