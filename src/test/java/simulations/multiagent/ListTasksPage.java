package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty more tasks: the page of ten from the twentieth on shows exactly ten of them. */
public final class ListTasksPage extends GauntletSimulation {

  public ListTasksPage() {
    super(scenario(MultiAgentScenarios.listTasksPage(50, 20)));
  }
}
