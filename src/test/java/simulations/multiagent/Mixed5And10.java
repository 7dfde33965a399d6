package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Five machines register and ten tasks are handed in, all at the same moment. */
public final class Mixed5And10 extends GauntletScenario {

  public Mixed5And10() {
    super(MultiAgentScenarios.mixed(5, 10));
  }
}
