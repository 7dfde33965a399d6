package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Five tasks are decomposed sequentially. */
public final class Decompose5InARow extends GauntletSimulation {

  public Decompose5InARow() {
    super(scenario(MultiAgentScenarios.decomposeInARow(5)));
  }
}
