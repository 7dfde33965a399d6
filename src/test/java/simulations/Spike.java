package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** A spike from 50 to 500 users within 9 seconds, then 50 again, to measure the recovery. */
public final class Spike extends GauntletSimulation {

  public Spike() {
    super(
        load(
            LoadShape.phase("base").users(50).spawning(50).perSecond().during(ofMinutes(1))
                .then("spike").users(500).spawning(50).perSecond().during(ofMinutes(5))
                .then("recovery").users(50).atOnce().during(ofMinutes(2))));
  }
}
