package dev.gauntlet.journey;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

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

  public static Survey of(Journey journey, Contract contract) {
    boolean own = journey.contract().equals(contract.name());
    Steps steps =
        Steps.surveyed(
            journey,
            contract,
            operation -> {
              if (own) {
                rejectSlip(operation, contract);
              }
              return true;
            });
    Objects.requireNonNull(journey.iteration(steps), "iteration() gave null");
    return new Survey(
        steps.measured(), steps.prepared(), steps.drawn(), steps.metrics(), steps.watching());
  }

  /** A platform may lack an operation; a name that is one letter off is a slip. */
  private static void rejectSlip(String operation, Contract contract) {
    if (!contract.offers(operation)
        && Suggestion.isSlip(operation, contract.operations().keySet())) {
      contract.operation(operation);
    }
  }

  /** All operations that it calls, by their names. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>(measured);
    operations.addAll(prepared);
    return operations;
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
}
