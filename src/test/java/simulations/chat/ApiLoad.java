package simulations.chat;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.playground.PlaygroundScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty users each read the messages of their own chat at the same moment. */
public final class ApiLoad extends GauntletSimulation {

  public ApiLoad() {
    super(scenario(PlaygroundScenarios.reading(50, 2)));
  }
}
