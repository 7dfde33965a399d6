package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty machines register at the same moment; one may be turned away. */
public final class Registration20 extends GauntletSimulation {

  public Registration20() {
    super(scenario(MultiAgentScenarios.registration(20)));
  }
}
