package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** A hundred more tasks: one look at the list shows them all, and the total is right. */
public final class ListTasks100 extends GauntletScenario {

  public ListTasks100() {
    super(MultiAgentScenarios.listTasks(100));
  }
}
