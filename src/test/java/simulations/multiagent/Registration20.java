package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty machines register at the same moment; one may be turned away. */
public final class Registration20 extends GauntletScenario {

  public Registration20() {
    super(MultiAgentScenarios.registration(20));
  }
}
