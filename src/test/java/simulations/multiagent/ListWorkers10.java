package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers10 extends GauntletSimulation {

  public ListWorkers10() {
    super(scenario(MultiAgentScenarios.listWorkers(10)));
  }
}
