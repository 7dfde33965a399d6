package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Fifty looks at the health, one after the other. */
public final class Health50 extends GauntletScenario {

  public Health50() {
    super(MultiAgentScenarios.health(50));
  }
}
