package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty machines register at the same moment; one may be turned away. */
public final class Registration20 extends GauntletScenario {

  public Registration20() {
    super(
        users(20).measure(call("register worker")));
  }
}
