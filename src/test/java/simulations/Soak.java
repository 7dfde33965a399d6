package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofHours;

import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** 50 users for four hours, to find leaks, growing storage and expired tokens. */
public final class Soak extends GauntletSimulation {

  public Soak() {
    super(load(LoadShape.phase("soak").users(50).spawning(5).perSecond().during(ofHours(4))));
  }
}
