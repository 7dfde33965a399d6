package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten registered workers give five signs of life each, a tenth of a second apart. */
public final class Heartbeats10x5 extends GauntletScenario {

  public Heartbeats10x5() {
    super(MultiAgentScenarios.heartbeats(10, 5));
  }
}
