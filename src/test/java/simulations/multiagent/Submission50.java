package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Fifty tasks are handed in at the same moment; two may be turned away. */
public final class Submission50 extends GauntletScenario {

  public Submission50() {
    super(MultiAgentScenarios.submission(50));
  }
}
