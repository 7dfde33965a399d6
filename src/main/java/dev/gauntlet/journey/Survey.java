package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.LeftOut;
import java.util.Set;
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
    journey.iteration(steps);
    return new Survey(steps.drawn(), steps.metrics());
  }

  private static Fit withoutCalls(Journey journey, Contract contract) {
    Set<String> operations = new TreeSet<>(journey.operations());
    operations.addAll(contract.operations().keySet());
    return new Fit(
        operations.stream().map(name -> new LeftOut(journey.name(), name, "not called")).toList());
  }
}
