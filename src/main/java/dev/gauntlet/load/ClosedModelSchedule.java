package dev.gauntlet.load;

import java.time.Duration;
import java.util.List;

/** A schedule of users of a closed workload model, given by their lifetimes. */
record ClosedModelSchedule(List<UserLifetime> lifetimes) implements UserSchedule {
  ClosedModelSchedule {
    lifetimes = List.copyOf(lifetimes);
  }

  @Override
  public int size() {
    return lifetimes.size();
  }

  @Override
  public Duration arrival(int user) {
    return lifetimes.get(user).start();
  }

  @Override
  public Duration departure(int user) {
    return lifetimes.get(user).end();
  }
}
