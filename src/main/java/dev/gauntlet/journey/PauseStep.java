package dev.gauntlet.journey;

import java.time.Duration;

/** A pause between two steps of a scenario. */
record PauseStep(Duration length) implements ScenarioStep {

  @Override
  public String toString() {
    return "pause " + length.toMillis() + " ms";
  }
}
