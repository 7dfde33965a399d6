package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Stream;

/** What a user of a scenario does: a call, or several of them again and again. */
public sealed interface Act permits Call, Repetition {

  /** Calls an operation of the contract once, with values made for it. */
  static Call call(String operation) {
    return Call.of(operation);
  }

  /** The acts in their order, so many times. */
  static Act repeat(int times, Act... acts) {
    return new Repetition(times, List.of(acts));
  }

  /** The same outside of the statistics. */
  Act asSetup();

  /** The calls in it, each told once. */
  Stream<Call> calls();
}
