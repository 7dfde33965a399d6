package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps whose total time is a custom metric of the run, in milliseconds, for users that did not
 * fail.
 *
 * @param metric the name of the metric
 */
record TimedStep(String metric, List<ScenarioStep> acts) implements ScenarioStep {

  @Override
  public ScenarioStep asSetup() {
    throw new IllegalArgumentException("steps of the setup cannot be timed");
  }

  @Override
  public String toString() {
    return acts.stream().map(ScenarioStep::toString).collect(Collectors.joining(", "));
  }
}
