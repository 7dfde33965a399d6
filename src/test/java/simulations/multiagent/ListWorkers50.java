package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers50 extends GauntletSimulation {

  public ListWorkers50() {
    super(scenario(MultiAgentScenarios.listWorkers(50)));
  }
}
