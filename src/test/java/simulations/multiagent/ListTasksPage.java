package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Fifty more tasks: the page of ten from the twentieth on shows exactly ten of them. */
public final class ListTasksPage extends GauntletScenario {

  public ListTasksPage() {
    super(MultiAgentScenarios.listTasksPage(50, 20));
  }
}
