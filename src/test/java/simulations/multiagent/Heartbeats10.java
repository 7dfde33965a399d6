package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten registered workers give a sign of life at the same moment. */
public final class Heartbeats10 extends GauntletScenario {

  public Heartbeats10() {
    super(MultiAgentScenarios.heartbeats(10));
  }
}
