package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps for users whose latest answer saved a value, such as the id of a conversation that was not
 * refused.
 *
 * @param value the name of the value in the contract
 */
record ConditionalStep(String value, List<ScenarioStep> acts) implements ScenarioStep {

  @Override
  public ScenarioStep asSetup() {
    return new ConditionalStep(value, acts.stream().map(ScenarioStep::asSetup).toList());
  }

  @Override
  public Stream<OperationStep> calls() {
    return acts.stream().flatMap(ScenarioStep::calls);
  }

  /** Returns, for example, {@code if conversationId: end conversation}. */
  @Override
  public String toString() {
    return acts.stream()
        .map(ScenarioStep::toString)
        .collect(Collectors.joining(", ", "if " + value + ": ", ""));
  }
}
