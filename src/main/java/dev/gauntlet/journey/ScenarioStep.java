package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Stream;

/** An element of a scenario: a call, or a repetition of calls. */
public sealed interface ScenarioStep permits OperationStep, RepeatStep {

  /** Returns one call of an operation of the contract, with generated values. */
  static OperationStep call(String operation) {
    return OperationStep.of(operation);
  }

  /** Returns a repetition of steps in the given order. */
  static ScenarioStep repeat(int times, ScenarioStep... acts) {
    return new RepeatStep(times, List.of(acts));
  }

  /** Returns the same step outside the statistics. */
  ScenarioStep asSetup();

  /** Returns the calls in this step, each once. */
  Stream<OperationStep> calls();
}
