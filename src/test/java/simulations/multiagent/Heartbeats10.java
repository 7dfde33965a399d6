package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Ten registered workers give a sign of life at the same moment. */
public final class Heartbeats10 extends GauntletScenario {

  public Heartbeats10() {
    super(
        users(10).prepare(call("register worker")).measure(call("send heartbeat")));
  }
}
