package dev.gauntlet.result;

import dev.gauntlet.measure.Generator;
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
    Generator generator,
    ValueHistogram scheduleLag,
    ValueHistogram loopDelay,
    ValueHistogram pauses,
    List<MachineAt> machine) {

  /** Whether there is anything to judge. */
  public boolean watched() {
    return generator != null;
  }
}
