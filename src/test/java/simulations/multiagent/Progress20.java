package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty people ask how far their task is at the same moment. */
public final class Progress20 extends GauntletScenario {

  public Progress20() {
    super(
        users(20).prepare(call("create task")).measure(call("get task progress")));
  }
}
