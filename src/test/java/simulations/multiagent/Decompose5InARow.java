package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Five tasks are decomposed one after the other. */
public final class Decompose5InARow extends GauntletScenario {

  public Decompose5InARow() {
    super(
        users(1).measure(repeat(5, call("create task").asSetup(), call("decompose task"))));
  }
}
