package dev.gauntlet.journey;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a journey would do, known before any user: it is built once without any call.
 *
 * @param measured the operations that it calls, by their names
 * @param prepared the operations that it calls outside of the statistics
 * @param drawn the names of the values that it draws
 * @param metrics the names of its own metrics
 * @param watching whether it watches pushes
 */
public record Survey(
    Set<String> measured,
    Set<String> prepared,
    Set<String> drawn,
    Set<String> metrics,
    boolean watching) {

  /** Surveys a journey; an operation that the contract lacks is no fault here. */
  public static Survey of(Journey journey, Contract contract) {
    return of(journey, contract, operation -> {});
  }

  private static Survey of(Journey journey, Contract contract, Consumer<String> called) {
    Steps steps =
        Steps.surveyed(
            journey,
            contract,
            operation -> {
              called.accept(operation);
              return true;
            });
    Objects.requireNonNull(journey.iteration(steps), "iteration() gave null");
    return new Survey(
        steps.measured(), steps.prepared(), steps.drawn(), steps.metrics(), steps.watching());
  }

  /** A platform may lack an operation; a name that is one letter off is a slip. */
  private static void rejectSlip(String operation, Contract contract) {
    if (!contract.offers(operation)
        && Suggestion.slip(operation, contract.operations().keySet()).isPresent()) {
      contract.operation(operation);
    }
  }

  /** All operations that it calls, by their names. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>(measured);
    operations.addAll(prepared);
    return operations;
  }

  /** Returns the fault of a journey whose operations are all the author's own. */
  public static Optional<String> fault(Journey journey, Contract contract) {
    return fault(journey, contract, Set.of());
  }

  /**
   * Returns why a journey cannot be built, or nothing: its own functions are called once, as they
   * will be for every user.
   *
   * @param established names of operations that no journey misspells, whatever the contract lacks
   */
  public static Optional<String> fault(
      Journey journey, Contract contract, Set<String> established) {
    boolean own = journey.contract().equals(contract.name());
    try {
      of(
          journey,
          contract,
          operation -> {
            if (own && !established.contains(operation)) {
              rejectSlip(operation, contract);
            }
          });
      Objects.requireNonNull(
          journey.identity("user", new SplittableRandom(0)), "identity() gave null");
      return Optional.empty();
    } catch (Exception | AssertionError e) {
      // Not only unchecked ones: Gatling's Scala throws what no Java method declares.
      return Optional.of(JourneyFaults.text(e, journey.getClass()));
    }
  }
}
