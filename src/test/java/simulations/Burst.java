package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** 50 users, 200, and 50 again, a minute each, three times: does every burst find it recovered? */
public final class Burst extends GauntletSimulation {

  public Burst() {
    super(
        load(
            LoadShape.phase("before").users(50).spawning(50).perSecond().during(ofMinutes(1))
                .then("burst").users(200).spawning(50).perSecond().during(ofMinutes(1))
                .then("after").users(50).atOnce().during(ofMinutes(1))
                .repeated(3)));
  }
}
