package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten workers register at the same moment, and all registrations succeed. */
public final class Registration10 extends GauntletSimulation {

  public Registration10() {
    super(scenario(MultiAgentScenarios.registration(10)));
  }
}
