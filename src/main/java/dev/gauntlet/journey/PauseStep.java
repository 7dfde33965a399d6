package dev.gauntlet.journey;

import java.time.Duration;
import java.util.stream.Stream;

/** A pause between two steps of a scenario. */
record PauseStep(Duration length) implements ScenarioStep {

  @Override
  public ScenarioStep asSetup() {
    return this;
  }

  @Override
  public Stream<OperationStep> calls() {
    return Stream.empty();
  }

  @Override
  public String toString() {
    return "pause " + length.toMillis() + " ms";
  }
}
