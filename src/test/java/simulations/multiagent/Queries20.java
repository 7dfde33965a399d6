package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty users each query their own task at the same moment. */
public final class Queries20 extends GauntletSimulation {

  public Queries20() {
    super(scenario(MultiAgentScenarios.queries(20)));
  }
}
