package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Three bursts from 50 to 200 users, a minute each, to check the recovery in between. */
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
