package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Twenty more tasks: a list of those pending shows exactly these first, and counts them. */
public final class ListTasksPending extends GauntletSimulation {

  public ListTasksPending() {
    super(scenario(MultiAgentScenarios.listTasksPending(20)));
  }
}
