package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty more tasks: one look at the list shows exactly these first, and the total is right. */
public final class ListTasks20 extends GauntletScenario {

  public ListTasks20() {
    super(MultiAgentScenarios.listTasks(20));
  }
}
