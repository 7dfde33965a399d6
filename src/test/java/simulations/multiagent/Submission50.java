package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Fifty tasks are handed in at the same moment; two may be turned away. */
public final class Submission50 extends GauntletScenario {

  public Submission50() {
    super(
        users(50).measure(call("create task")));
  }
}
