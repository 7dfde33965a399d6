package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Five tasks are decomposed one after the other. */
public final class Decompose5InARow extends GauntletScenario {

  public Decompose5InARow() {
    super(MultiAgentScenarios.decomposeInARow(5));
  }
}
