package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the workers after fifty registrations: exactly these come first, the total is right. */
public final class ListWorkers50 extends GauntletSimulation {

  public ListWorkers50() {
    super(scenario(MultiAgentScenarios.listWorkers(50)));
  }
}
