package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty tasks are submitted at the same moment; two submissions may fail. */
public final class Submission50 extends GauntletSimulation {

  public Submission50() {
    super(scenario(MultiAgentScenarios.submission(50)));
  }
}
