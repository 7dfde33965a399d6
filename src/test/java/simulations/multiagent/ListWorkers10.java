package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers10 extends GauntletScenario {

  public ListWorkers10() {
    super(MultiAgentScenarios.listWorkers(10));
  }
}
