package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the pending tasks after twenty submissions: exactly these come first and are counted. */
public final class ListTasksPending extends GauntletSimulation {

  public ListTasksPending() {
    super(scenario(MultiAgentScenarios.listTasksPending(20)));
  }
}
