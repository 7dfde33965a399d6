package dev.gauntlet.journey;

import java.util.List;
import java.util.stream.Collectors;

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

  /** Returns, for example, {@code if conversationId: end conversation}. */
  @Override
  public String toString() {
    return acts.stream()
        .map(ScenarioStep::toString)
        .collect(Collectors.joining(", ", "if " + value + ": ", ""));
  }
}
