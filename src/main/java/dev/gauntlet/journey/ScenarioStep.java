package dev.gauntlet.journey;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** An element of a scenario: a call, a pause, or several elements under a common rule. */
public sealed interface ScenarioStep
    permits OperationStep, RepeatStep, ConditionalStep, TimedStep, PauseStep, RendezvousStep {

  /** Returns one call of an operation of the contract, with generated values. */
  static OperationStep call(String operation) {
    return OperationStep.of(operation);
  }

  /** Returns a repetition of steps in the given order. */
  static ScenarioStep repeat(int times, ScenarioStep... acts) {
    return new RepeatStep(times, List.of(acts));
  }

  /**
   * Returns steps for users whose latest answer saved a value.
   *
   * @param value the name of the value in the contract
   */
  static ScenarioStep whereKnown(String value, ScenarioStep... acts) {
    return new ConditionalStep(value, List.of(acts));
  }

  /** Returns steps whose total time is a custom metric of the run, in milliseconds. */
  static ScenarioStep timed(String metric, ScenarioStep... acts) {
    return new TimedStep(metric, List.of(acts));
  }

  /**
   * Returns a point at which all users of the scenario wait for each other. Each part of the
   * scenario must have the same number of them.
   */
  static ScenarioStep rendezvous() {
    return new RendezvousStep();
  }

  static ScenarioStep pause(Duration length) {
    return new PauseStep(length);
  }

  /** Returns the steps within this one, in order; none unless it combines several. */
  default List<ScenarioStep> acts() {
    return List.of();
  }

  /** Returns how often the steps within this one are executed, 1 or more. */
  default int times() {
    return 1;
  }

  /** Returns the same step outside the statistics. */
  default ScenarioStep asSetup() {
    return this;
  }

  /** Returns the calls in this step, each once. */
  default Stream<OperationStep> calls() {
    return acts().stream().flatMap(ScenarioStep::calls);
  }
}
