package dev.gauntlet.result;

import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.ValueHistogram;
import java.util.List;

/**
 * What a run's record tells of the load generator itself; all times in milliseconds.
 *
 * @param generator null where nobody watched it, as in the records of an earlier Gauntlet
 * @param scheduleLag how much later than planned users began
 * @param loopDelay how late the event loops were
 * @param pauses for garbage collection
 * @param machine about once a second
 */
public record HealthData(
    GeneratorCapacity generator,
    ValueHistogram scheduleLag,
    ValueHistogram loopDelay,
    ValueHistogram pauses,
    List<MachineSample> machine) {

  private static final double FIRST_SECONDS = 0.5;

  /**
   * How much of the machine's CPU was used at moments of the load, shares from 0 to 1; without
   * those at which it could not be told.
   *
   * @param loadSeconds how long the load was
   */
  public double[] machineUnderLoad(double loadSeconds) {
    return machine.stream()
        .filter(at -> ofLoad(at.atSeconds(), loadSeconds))
        .mapToDouble(at -> at.used().cpuShare())
        .filter(share -> share >= 0)
        .toArray();
  }

  /** A reading tells of the second before it, and so the first of a load of what was before. */
  static boolean ofLoad(double atSeconds, double loadSeconds) {
    return atSeconds > FIRST_SECONDS && atSeconds <= loadSeconds;
  }

  /** Whether there is anything to judge. */
  public boolean watched() {
    return generator != null;
  }
}
