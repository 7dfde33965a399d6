package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty health checks, sent sequentially. */
public final class Health50 extends GauntletSimulation {

  public Health50() {
    super(scenario(MultiAgentScenarios.health(50)));
  }
}
