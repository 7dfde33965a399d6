package simulations;

import static dev.gauntlet.run.Workloads.load;

import dev.gauntlet.run.GauntletSimulation;

/**
 * Users come one after the other and stay: {@code -Dlevel=light} 10 for 2 minutes, {@code medium} 50
 * for 10, {@code heavy} 200 for 30.
 */
public final class Ramp extends GauntletSimulation {

  public Ramp() {
    super(load(options -> options.level().shape()));
  }
}
