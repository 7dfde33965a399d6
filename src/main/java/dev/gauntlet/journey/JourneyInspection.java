package dev.gauntlet.journey;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An inspection of a journey before the load: the journey is built once, and nothing is sent.
 *
 * @param measured the operations that the journey calls in its measured steps, by name
 * @param prepared the operations that the journey calls outside the statistics
 * @param drawn the names of the values that the journey draws
 * @param metrics the names of its custom metrics
 * @param watching whether the journey watches pushes
 */
public record JourneyInspection(
    Set<String> measured,
    Set<String> prepared,
    Set<String> drawn,
    Set<String> metrics,
    boolean watching) {

  /** Inspects a journey; an operation that the contract lacks is not an error here. */
  public static JourneyInspection of(Journey journey, Contract contract) {
    return of(journey, contract, operation -> {}, chain -> {});
  }

  private static JourneyInspection of(
      Journey journey,
      Contract contract,
      Consumer<String> called,
      Consumer<ChainBuilder> built) {
    Steps steps =
        Steps.surveyed(
            journey,
            contract,
            operation -> {
              called.accept(operation);
              return true;
            });
    built.accept(
        Objects.requireNonNull(
            journey.iteration(steps), "iteration() returned null: return a chain of steps"));
    return new JourneyInspection(
        steps.measured(), steps.prepared(), steps.drawn(), steps.metrics(), steps.watching());
  }

  /**
   * Rejects a misspelled operation. A platform may lack an operation, so other names are accepted.
   */
  private static void rejectSlip(String operation, Contract contract) {
    if (!contract.offers(operation)
        && Suggestion.slip(operation, contract.operations().keySet()).isPresent()) {
      contract.operation(operation);
    }
  }

  /** Returns all operations that the journey calls, by name. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>(measured);
    operations.addAll(prepared);
    return operations;
  }

  /** Returns the error of a journey whose operation names are all the author's own. */
  public static Optional<String> fault(Journey journey, Contract contract) {
    return fault(journey, contract, Set.of());
  }

  /**
   * Returns the reasons why a journey cannot be built, or empty. Calls its functions once, as a run
   * does for every user.
   *
   * @param established operation names that are not reported as misspelled, even if the contract
   *     lacks them
   */
  public static Optional<String> fault(
      Journey journey, Contract contract, Set<String> established) {
    boolean own = journey.contract().equals(contract.name());
    Set<String> faults = new LinkedHashSet<>();
    attempt(
        journey,
        faults,
        () ->
            of(
                journey,
                contract,
                operation -> {
                  if (own && !established.contains(operation)) {
                    attempt(journey, faults, () -> rejectSlip(operation, contract));
                  }
                },
                chain -> attempt(journey, faults, () -> FeederFile.check(chain))));
    attempt(
        journey,
        faults,
        () ->
            Objects.requireNonNull(
                journey.identity("user", new SplittableRandom(0)),
                "identity() returned null: return a map of values"));
    return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
  }

  private static void attempt(Journey journey, Set<String> faults, Runnable building) {
    try {
      building.run();
    } catch (Exception | AssertionError e) {
      // Not only RuntimeException: Gatling's Scala code throws checked exceptions without declaring
      // them.
      faults.add(JourneyFaults.text(e, journey.getClass()));
    }
  }
}
