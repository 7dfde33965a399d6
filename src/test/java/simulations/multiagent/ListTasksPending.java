package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty more tasks: a list of those pending shows exactly these first, and counts them. */
public final class ListTasksPending extends GauntletScenario {

  public ListTasksPending() {
    super(MultiAgentScenarios.listTasksPending(20));
  }
}
