package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A repetition of steps in order.
 *
 * @param times the number of repetitions, 1 or more
 */
public record RepeatStep(int times, List<ScenarioStep> acts) implements ScenarioStep {

  @Override
  public ScenarioStep asSetup() {
    return new RepeatStep(times, acts.stream().map(ScenarioStep::asSetup).toList());
  }

  /**
   * Returns, for example, {@code 5 x send heartbeat} or {@code 10 x (register worker, send
   * heartbeat)}.
   */
  @Override
  public String toString() {
    String all = acts.stream().map(ScenarioStep::toString).collect(Collectors.joining(", "));
    return times + " x " + (acts.size() == 1 ? all : "(" + all + ")");
  }
}
