package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty workers register at the same moment; one registration may fail. */
public final class Registration20 extends GauntletSimulation {

  public Registration20() {
    super(scenario(MultiAgentScenarios.registration(20)));
  }
}
