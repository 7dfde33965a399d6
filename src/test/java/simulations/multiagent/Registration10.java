package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten machines register at the same moment, and all are taken. */
public final class Registration10 extends GauntletScenario {

  public Registration10() {
    super(MultiAgentScenarios.registration(10));
  }
}
