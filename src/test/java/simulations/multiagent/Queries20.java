package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty people look at a task of theirs at the same moment. */
public final class Queries20 extends GauntletScenario {

  public Queries20() {
    super(
        users(20).prepare(call("create task")).measure(call("get task")));
  }
}
