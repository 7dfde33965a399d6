package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Five workers register and ten tasks are submitted, all at the same moment. */
public final class Mixed5And10 extends GauntletSimulation {

  public Mixed5And10() {
    super(scenario(MultiAgentScenarios.mixed(5, 10)));
  }
}
