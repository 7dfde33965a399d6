package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the tasks after a hundred submissions: all are listed, and the total is right. */
public final class ListTasks100 extends GauntletSimulation {

  public ListTasks100() {
    super(scenario(MultiAgentScenarios.listTasks(100)));
  }
}
