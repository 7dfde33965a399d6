package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Lists the tasks after twenty submissions: exactly these come first, and the total is right. */
public final class ListTasks20 extends GauntletSimulation {

  public ListTasks20() {
    super(scenario(MultiAgentScenarios.listTasks(20)));
  }
}
