package simulations.multiagent;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten registered workers give five signs of life each, a tenth of a second apart. */
public final class Heartbeats10x5 extends GauntletSimulation {

  public Heartbeats10x5() {
    super(scenario(MultiAgentScenarios.heartbeats(10, 5)));
  }
}
