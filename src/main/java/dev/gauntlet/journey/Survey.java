package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.LeftOut;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What a journey would do, known before any user: it is built once without any call.
 *
 * @param drawn the names of the values that it draws
 * @param metrics the names of its own metrics
 */
public record Survey(Set<String> drawn, Set<String> metrics) {

  public static Survey of(Journey journey, Contract contract) {
    Steps steps = Steps.surveyed(journey, contract, withoutCalls(journey, contract));
    Objects.requireNonNull(journey.iteration(steps), "iteration() gave null");
    return new Survey(steps.drawn(), steps.metrics());
  }

  /**
   * Why a journey cannot be built, or nothing: its own functions are called once, as they will be
   * for every user.
   */
  public static Optional<String> fault(Journey journey, Contract contract) {
    try {
      of(journey, contract);
      Objects.requireNonNull(
          journey.identity("user", new SplittableRandom(0)), "identity() gave null");
      return Optional.empty();
    } catch (Exception | AssertionError e) {
      // Not only unchecked ones: Gatling's Scala throws what no Java method declares.
      return Optional.of(JourneyFaults.text(e, journey.getClass()));
    }
  }

  private static Fit withoutCalls(Journey journey, Contract contract) {
    Set<String> operations = new TreeSet<>(journey.operations());
    operations.addAll(contract.operations().keySet());
    return new Fit(
        operations.stream().map(name -> new LeftOut(journey.name(), name, "not called")).toList());
  }
}
