package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Five machines register and ten tasks are handed in, all at the same moment. */
public final class Mixed5And10 extends GauntletScenario {

  public Mixed5And10() {
    super(
        users(5)
            .measure(call("register worker"))
            .and(users(10).measure(call("create task"))));
  }
}
