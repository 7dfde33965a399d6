package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Stream;

/** An element of a scenario: a call, or a repetition of calls. */
public sealed interface Act permits Call, Repetition {

  /** Returns one call of an operation of the contract, with generated values. */
  static Call call(String operation) {
    return Call.of(operation);
  }

  /** Returns a repetition of acts in the given order. */
  static Act repeat(int times, Act... acts) {
    return new Repetition(times, List.of(acts));
  }

  /** Returns the same act outside the statistics. */
  Act asSetup();

  /** Returns the calls in this act, each once. */
  Stream<Call> calls();
}
