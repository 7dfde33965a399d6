package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Ten tasks are decomposed at the same moment. */
public final class Decompose10 extends GauntletScenario {

  public Decompose10() {
    super(MultiAgentScenarios.decompose(10));
  }
}
