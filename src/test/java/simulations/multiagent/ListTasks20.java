package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty more tasks: one look at the list shows exactly these first, and the total is right. */
public final class ListTasks20 extends GauntletSimulation {

  public ListTasks20() {
    super(scenario(MultiAgentScenarios.listTasks(20)));
  }
}
