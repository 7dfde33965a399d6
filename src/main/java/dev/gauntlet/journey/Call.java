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
 * @param setup whether the call is outside the statistics
 * @param values values for this call only, in addition to those generated for the operation
 * @param expectation a condition on the response, in addition to those of the contract
 * @param pause the pause after the call
 * @param remember stores values of the response in the session
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

  /** Returns this call with a value for a name of the contract, such as {@code limit}. */
  public Call with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Call(operation, setup, Map.copyOf(more), expectation, pause, remember);
  }

  /** Returns this call with a further expectation; a response that does not meet it is a failed request. */
  public Call expecting(Expectation further) {
    return new Call(operation, setup, values, expectation.and(further), pause, remember);
  }

  /** Returns this call with a pause after it. */
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

  /** Returns the operation, in parentheses if the call is setup. */
  @Override
  public String toString() {
    return setup ? "(" + operation + ")" : operation;
  }
}
