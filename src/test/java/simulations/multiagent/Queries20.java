package simulations.multiagent;

import dev.gauntlet.catalog.multiagent.MultiAgentScenarios;
import dev.gauntlet.run.GauntletScenario;

/** Twenty people look at a task of theirs at the same moment. */
public final class Queries20 extends GauntletScenario {

  public Queries20() {
    super(MultiAgentScenarios.queries(20));
  }
}
