package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten registered workers send five heartbeats each, 100 ms apart. */
public final class Heartbeats10x5 extends GauntletSimulation {

  public Heartbeats10x5() {
    super(scenario(MultiAgentScenarios.heartbeats(10, 5)));
  }
}
