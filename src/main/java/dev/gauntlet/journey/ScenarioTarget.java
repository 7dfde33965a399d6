package dev.gauntlet.journey;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The platform of a scenario.
 *
 * @param contract the name of the contract whose operations the users call
 * @param values generates the values of each call
 */
public record ScenarioTarget(String contract, CallValues values) {

  /** A generator of values for requests. */
  @FunctionalInterface
  public interface CallValues {

    /** Returns new values for one call of an operation; empty if it needs none. */
    Map<String, Object> of(String operation, RandomGenerator random);
  }

  /** Creates a platform whose calls need no values other than those of the scenario. */
  public ScenarioTarget(String contract) {
    this(contract, (operation, random) -> Map.of());
  }

  /** Returns the builder of a scenario with this number of users. */
  public Scenario.Preparing users(int users) {
    return new Scenario.Preparing(this, users, users, List.of());
  }
}
