package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists a page of ten tasks at offset 20 after fifty submissions: it holds ten of them. */
public final class ListTasksPage extends GauntletSimulation {

  public ListTasksPage() {
    super(scenario(MultiAgentScenarios.listTasksPage(50, 20)));
  }
}
