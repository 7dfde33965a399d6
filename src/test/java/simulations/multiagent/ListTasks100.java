package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** A hundred more tasks: one look at the list shows them all, and the total is right. */
public final class ListTasks100 extends GauntletSimulation {

  public ListTasks100() {
    super(scenario(MultiAgentScenarios.listTasks(100)));
  }
}
