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
 * How large a workload is.
 *
 * @param model {@code closed}, {@code open}, {@code counted}, or {@code combined} of the first two
 * @param scale by how much a quick run is smaller
 * @param peak the most users at one time, as far as it is planned: 0 in an open model
 * @param connections that a user may have at a time, 1 or more
 * @param arrivals of each group of users in an open model
 * @param planned in figures
 * @param course the users that are meant to be at work over time; empty where no shape says so
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

  /** Arrivals per second at the peak of all groups together; absent where there are none. */
  public OptionalDouble arrivalRate() {
    return arrivals.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(CombinedPeak.rate(arrivals));
  }

  /**
   * So many users, each once: there is no shape over time, and it is quick as it is.
   *
   * @param users in all
   * @param peak at one time
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
