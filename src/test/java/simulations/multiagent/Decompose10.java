package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Ten tasks are decomposed at the same moment. */
public final class Decompose10 extends GauntletScenario {

  public Decompose10() {
    super(
        users(10).prepare(call("create task")).measure(call("decompose task")));
  }
}
