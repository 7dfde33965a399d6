package dev.gauntlet.result;

import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.ValueHistogram;
import java.util.List;

/**
 * The measurements of the load generator in a run's logs; all times in milliseconds.
 *
 * @param generator null if the load generator was not monitored, as in logs of earlier versions
 * @param scheduleLag the delays of users' starts against their planned times
 * @param loopDelay the delays of the event loops
 * @param pauses the pauses by garbage collections
 * @param machine the usage of the machine, about once a second
 */
public record HealthData(
    GeneratorCapacity generator,
    ValueHistogram scheduleLag,
    ValueHistogram loopDelay,
    ValueHistogram pauses,
    List<MachineSample> machine) {

  private static final double FIRST_SECONDS = 0.5;

  /**
   * Returns the shares of the machine's CPU that were used during the load, 0 to 1, without unknown
   * ones.
   *
   * @param loadSeconds the duration of the load
   */
  public double[] machineUnderLoad(double loadSeconds) {
    return machine.stream()
        .filter(at -> ofLoad(at.atSeconds(), loadSeconds))
        .mapToDouble(at -> at.used().cpuShare())
        .filter(share -> share >= 0)
        .toArray();
  }

  /**
   * Returns whether a sample is about the load. A sample covers the second before it, so the first
   * sample of a load covers the time before the load.
   */
  static boolean ofLoad(double atSeconds, double loadSeconds) {
    return atSeconds > FIRST_SECONDS && atSeconds <= loadSeconds;
  }

  /** Returns whether the load generator was monitored. */
  public boolean watched() {
    return generator != null;
  }
}
