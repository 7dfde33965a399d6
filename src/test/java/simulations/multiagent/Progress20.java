package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty users each query the progress of their task at the same moment. */
public final class Progress20 extends GauntletSimulation {

  public Progress20() {
    super(scenario(MultiAgentScenarios.progress(20)));
  }
}
