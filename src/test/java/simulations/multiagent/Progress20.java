package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty people ask how far their task is at the same moment. */
public final class Progress20 extends GauntletScenario {

  public Progress20() {
    super(MultiAgentScenarios.progress(20));
  }
}
