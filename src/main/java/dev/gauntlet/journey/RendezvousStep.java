package dev.gauntlet.journey;

import java.util.stream.Stream;

/** A point at which all users of a scenario wait for each other, including those that failed. */
record RendezvousStep() implements ScenarioStep {

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
    return "rendezvous";
  }
}
