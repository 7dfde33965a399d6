package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty tasks are submitted at the same moment, and all submissions succeed. */
public final class Submission20 extends GauntletSimulation {

  public Submission20() {
    super(scenario(MultiAgentScenarios.submission(20)));
  }
}
