package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty tasks are handed in at the same moment, and all are taken. */
public final class Submission20 extends GauntletScenario {

  public Submission20() {
    super(
        users(20).measure(call("create task")));
  }
}
