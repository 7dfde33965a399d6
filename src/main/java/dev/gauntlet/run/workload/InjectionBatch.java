package dev.gauntlet.run.workload;

import dev.gauntlet.load.UserSchedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of users of a schedule that are injected together, at the beginning of the slice of time
 * in which they are due.
 *
 * @param at the time since the load began; not later than any of the users is due
 * @param users the number of users, 1 or more
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

  /**
   * Returns the index of the first user who arrives at a time or later, by binary search; the size
   * if there is none.
   */
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
