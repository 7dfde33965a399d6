package dev.gauntlet.journey;

import dev.gauntlet.protocol.http.Expectation;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One call of an operation in a scenario.
 *
 * @param operation the name in the contract
 * @param setup whether the call is outside the statistics
 * @param refusals the names of the announced refusals that are no failure of this call
 * @param values values for this call only, in addition to those generated for the operation
 * @param expectation a condition on the response, in addition to those of the contract
 * @param pause the pause after the call
 * @param remember stores values of the response in the session
 */
public record OperationStep(
    String operation,
    boolean setup,
    Set<String> refusals,
    Map<String, Object> values,
    Expectation expectation,
    Duration pause,
    UnaryOperator<Session> remember)
    implements ScenarioStep {

  static OperationStep of(String operation) {
    return new OperationStep(
        operation,
        false,
        Set.of(),
        Map.of(),
        Expectation.NONE,
        Duration.ZERO,
        UnaryOperator.identity());
  }

  /** Returns this call with a value for a name of the contract, such as {@code limit}. */
  public OperationStep with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new OperationStep(
        operation, setup, refusals, Map.copyOf(more), expectation, pause, remember);
  }

  /**
   * Returns this call with a further expectation; a response that does not meet it is a failed
   * request.
   */
  public OperationStep expecting(Expectation further) {
    return new OperationStep(
        operation, setup, refusals, values, expectation.and(further), pause, remember);
  }

  /**
   * Returns this call with refusals that are an outcome and no failure.
   *
   * @param names the names of refusals in the contract
   */
  public OperationStep orRefused(String... names) {
    return new OperationStep(
        operation, setup, Set.of(names), values, expectation, pause, remember);
  }

  /** Returns this call with a pause after it. */
  public OperationStep thenPausing(Duration length) {
    return new OperationStep(
        operation, setup, refusals, values, expectation, length, remember);
  }

  OperationStep remembering(UnaryOperator<Session> further) {
    return new OperationStep(
        operation, setup, refusals, values, expectation, pause, further);
  }

  @Override
  public OperationStep asSetup() {
    return new OperationStep(
        operation, true, refusals, values, expectation, pause, remember);
  }

  @Override
  public Stream<OperationStep> calls() {
    return Stream.of(this);
  }

  /** Returns the operation, in parentheses if the call is setup. */
  @Override
  public String toString() {
    return setup ? "(" + operation + ")" : operation;
  }
}
