package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Fifty looks at the health, one after the other. */
public final class Health50 extends GauntletScenario {

  public Health50() {
    super(
        users(1).measure(repeat(50, call("check health"))));
  }
}
