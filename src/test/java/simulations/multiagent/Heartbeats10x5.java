package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Scenario.users;
import static java.time.Duration.ofMillis;

import dev.gauntlet.run.GauntletScenario;

/** Ten registered workers give five signs of life each, a tenth of a second apart. */
public final class Heartbeats10x5 extends GauntletScenario {

  public Heartbeats10x5() {
    super(
        users(10)
            .prepare(call("register worker"))
            .measure(repeat(5, call("send heartbeat").thenPausing(ofMillis(100)))));
  }
}
