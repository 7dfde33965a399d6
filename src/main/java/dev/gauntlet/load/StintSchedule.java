package dev.gauntlet.load;

import java.time.Duration;
import java.util.List;

/** A schedule of users of a closed workload model, given by their lifetimes. */
record StintSchedule(List<Stint> stints) implements Schedule {
  StintSchedule {
    stints = List.copyOf(stints);
  }

  @Override
  public int size() {
    return stints.size();
  }

  @Override
  public Duration arrival(int user) {
    return stints.get(user).start();
  }

  @Override
  public Duration departure(int user) {
    return stints.get(user).end();
  }
}
