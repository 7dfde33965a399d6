package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty tasks are handed in at the same moment, and all are taken. */
public final class Submission20 extends GauntletScenario {

  public Submission20() {
    super(MultiAgentScenarios.submission(20));
  }
}
