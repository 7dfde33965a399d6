package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Fifty more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers50 extends GauntletScenario {

  public ListWorkers50() {
    super(MultiAgentScenarios.listWorkers(50));
  }
}
