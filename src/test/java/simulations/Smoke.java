package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** A smoke test: 6 users for 30 seconds, to check that everything works. */
public final class Smoke extends GauntletSimulation {

  public Smoke() {
    super(load(LoadShape.phase("smoke").users(6).spawning(2).perSecond().during(ofSeconds(30))));
  }
}
