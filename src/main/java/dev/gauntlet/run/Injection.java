package dev.gauntlet.run;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;

import dev.gauntlet.load.Schedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A schedule as steps of Gatling's injection. Gatling cuts the length of every ramp to whole seconds
 * and recurses once for each step, so users are injected in batches, each at the beginning of a slice
 * of the schedule, and wait there until they are due.
 */
final class Injection {

  private static final int MOST_SLICES = 256;

  private Injection() {}

  /**
   * @param schedule of at least one user
   */
  static OpenInjectionStep[] of(Schedule schedule) {
    Duration slice = slice(schedule.arrival(schedule.size() - 1));
    List<OpenInjectionStep> steps = new ArrayList<>();
    long at = 0;
    int next = 0;
    while (next < schedule.size()) {
      long due = schedule.arrival(next).dividedBy(slice);
      int count = countBefore(slice.multipliedBy(due + 1), schedule, next) - next;
      if (due > at) {
        steps.add(nothingFor(slice.multipliedBy(due - at)));
      }
      steps.add(atOnceUsers(count));
      next += count;
      at = due;
    }
    return steps.toArray(OpenInjectionStep[]::new);
  }

  private static Duration slice(Duration lastArrival) {
    Duration even = lastArrival.dividedBy(MOST_SLICES).plusNanos(1);
    Duration second = Duration.ofSeconds(1);
    return even.compareTo(second) > 0 ? even : second;
  }

  private static int countBefore(Duration end, Schedule schedule, int from) {
    int user = from;
    while (user < schedule.size() && schedule.arrival(user).compareTo(end) < 0) {
      user++;
    }
    return user;
  }
}
