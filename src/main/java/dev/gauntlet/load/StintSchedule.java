package dev.gauntlet.load;

import java.time.Duration;
import java.util.List;

/** Users of a closed model, who stay for their stint. */
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
