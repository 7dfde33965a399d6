package simulations;

import static dev.gauntlet.run.Workloads.load;

import dev.gauntlet.run.GauntletSimulation;

/**
 * A ramp of users who stay until the end: {@code -Dlevel=light} is 10 users for 2 minutes, {@code
 * medium} 50 for 10, {@code heavy} 200 for 30.
 */
public final class Ramp extends GauntletSimulation {

  public Ramp() {
    super(load(options -> options.level().shape()));
  }
}
