package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the online workers after ten registered and one left: the ten are listed and counted. */
public final class ListWorkersOnline extends GauntletSimulation {

  public ListWorkersOnline() {
    super(scenario(MultiAgentScenarios.listWorkersOnline(10)));
  }
}
