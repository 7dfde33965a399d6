package dev.gauntlet.run.workload;

import dev.gauntlet.load.UserSchedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Users of a schedule that are injected together, at the beginning of the slice of time in which
 * they are due.
 *
 * @param at since the load began; never later than one of them is due
 * @param users 1 or more
 */
record InjectionBatch(Duration at, int users) {

  private static final int MOST_SLICES = 256;
  private static final Duration SHORTEST_SLICE = Duration.ofSeconds(1);

  /**
   * Cuts a schedule into at most 256 slices of a second or longer.
   *
   * @param schedule of at least one user
   */
  static List<InjectionBatch> of(UserSchedule schedule) {
    Duration slice = slice(schedule.arrival(schedule.size() - 1));
    List<InjectionBatch> batches = new ArrayList<>();
    for (int first = 0; first < schedule.size(); ) {
      long due = schedule.arrival(first).dividedBy(slice);
      int next = firstFrom(slice.multipliedBy(due + 1), schedule, first);
      batches.add(new InjectionBatch(slice.multipliedBy(due), next - first));
      first = next;
    }
    return batches;
  }

  private static Duration slice(Duration lastArrival) {
    Duration even = lastArrival.dividedBy(MOST_SLICES).plusNanos(1);
    return even.compareTo(SHORTEST_SLICE) > 0 ? even : SHORTEST_SLICE;
  }

  /** The first user who arrives at a time or later, looked for by halves; or the end. */
  private static int firstFrom(Duration time, UserSchedule schedule, int from) {
    int low = from;
    int high = schedule.size();
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (schedule.arrival(middle).compareTo(time) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
