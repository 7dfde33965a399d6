package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten registered workers send a heartbeat at the same moment. */
public final class Heartbeats10 extends GauntletSimulation {

  public Heartbeats10() {
    super(scenario(MultiAgentScenarios.heartbeats(10)));
  }
}
