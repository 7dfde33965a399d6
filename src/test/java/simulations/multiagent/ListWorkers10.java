package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the workers after ten registrations: exactly these come first, and the total is right. */
public final class ListWorkers10 extends GauntletSimulation {

  public ListWorkers10() {
    super(scenario(MultiAgentScenarios.listWorkers(10)));
  }
}
