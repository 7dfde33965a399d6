package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten more workers and one that left: a list of those online shows and counts the ten. */
public final class ListWorkersOnline extends GauntletScenario {

  public ListWorkersOnline() {
    super(MultiAgentScenarios.listWorkersOnline(10));
  }
}
