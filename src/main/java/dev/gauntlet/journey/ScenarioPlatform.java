package dev.gauntlet.journey;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the users of a scenario are on.
 *
 * @param contract whose operations they call
 * @param values that are made for each call
 */
public record ScenarioPlatform(String contract, CallValues values) {

  /** Values for requests. */
  @FunctionalInterface
  public interface CallValues {

    /** Fresh values for one call of an operation; none where it needs none. */
    Map<String, Object> of(String operation, RandomGenerator random);
  }

  /** One whose calls need no values but those that the scenario gives. */
  public ScenarioPlatform(String contract) {
    this(contract, (operation, random) -> Map.of());
  }

  /** Begins a scenario with so many users. */
  public Scenario.Preparing users(int users) {
    return new Scenario.Preparing(this, users, List.of());
  }
}
