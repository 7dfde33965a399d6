package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten tasks are decomposed at the same moment. */
public final class Decompose10 extends GauntletSimulation {

  public Decompose10() {
    super(scenario(MultiAgentScenarios.decompose(10)));
  }
}
