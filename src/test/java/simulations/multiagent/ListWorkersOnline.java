package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten more workers and one that left: a list of those online shows and counts the ten. */
public final class ListWorkersOnline extends GauntletSimulation {

  public ListWorkersOnline() {
    super(scenario(MultiAgentScenarios.listWorkersOnline(10)));
  }
}
