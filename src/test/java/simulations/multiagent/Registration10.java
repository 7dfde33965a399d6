package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Ten machines register at the same moment, and all are taken. */
public final class Registration10 extends GauntletScenario {

  public Registration10() {
    super(
        users(10).measure(call("register worker")));
  }
}
