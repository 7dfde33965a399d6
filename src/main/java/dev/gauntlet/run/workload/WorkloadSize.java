package dev.gauntlet.run.workload;

import dev.gauntlet.load.CombinedPeak;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The size of a workload.
 *
 * @param model {@code closed}, {@code open}, {@code counted}, or {@code combined} of the first two
 * @param scale the factors by which a quick run is smaller
 * @param peak the most users at one time; 0 in an open model, where it is not planned
 * @param connections the connections that a user may have at a time, 1 or more
 * @param arrivals the arrivals of each group of users of an open model
 * @param planned the figures of the planned load
 * @param forecast the planned number of users over time; empty without a load profile
 */
public record WorkloadSize(
    String model,
    QuickScale scale,
    int peak,
    int connections,
    List<OpenModelArrivals> arrivals,
    PlannedLoad planned,
    Supplier<List<PlannedUsers>> forecast) {

  private static final String COUNTED = "counted";

  /** Returns the arrivals per second at the peak of all groups together; empty without arrivals. */
  public OptionalDouble arrivalRate() {
    return arrivals.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(CombinedPeak.rate(arrivals));
  }

  /**
   * Returns the size of a fixed number of users, without a load profile and without a quick
   * variant.
   *
   * @param users the number of all users
   * @param peak the most users at one time
   */
  static WorkloadSize counted(int users, int peak) {
    return new WorkloadSize(
        COUNTED,
        QuickScale.NONE,
        peak,
        1,
        List.of(),
        new PlannedLoad(0, users, 0, users, 0),
        List::of);
  }
}
