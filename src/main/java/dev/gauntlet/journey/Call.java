package dev.gauntlet.journey;

import dev.gauntlet.protocol.http.Expectation;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One call of a scenario.
 *
 * @param operation the name in the contract
 * @param setup whether it stays out of the statistics
 * @param values given for this call alone, beside those that are made for the operation
 * @param expectation of the answer, beside the contract's
 * @param pause after it
 * @param remember what the user keeps in mind of the answer
 */
public record Call(
    String operation,
    boolean setup,
    Map<String, Object> values,
    Expectation expectation,
    Duration pause,
    UnaryOperator<Session> remember)
    implements Act {

  static Call of(String operation) {
    return new Call(
        operation, false, Map.of(), Expectation.NONE, Duration.ZERO, UnaryOperator.identity());
  }

  /** With a value of the contract's names, such as {@code limit}. */
  public Call with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Call(operation, setup, Map.copyOf(more), expectation, pause, remember);
  }

  /** An answer that does not hold this is a failed request. */
  public Call expecting(Expectation further) {
    return new Call(operation, setup, values, expectation.and(further), pause, remember);
  }

  /** With a pause after it. */
  public Call thenPausing(Duration length) {
    return new Call(operation, setup, values, expectation, length, remember);
  }

  Call remembering(UnaryOperator<Session> further) {
    return new Call(operation, setup, values, expectation, pause, further);
  }

  @Override
  public Call asSetup() {
    return new Call(operation, true, values, expectation, pause, remember);
  }

  @Override
  public Stream<Call> calls() {
    return Stream.of(this);
  }

  /** The operation, in parentheses where it is only set-up. */
  @Override
  public String toString() {
    return setup ? "(" + operation + ")" : operation;
  }
}
