package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.SkippedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The steps of a journey that a platform supports. A step is skipped if the contract lacks its
 * operation, or if it needs a value that no remaining step provides. On a platform with all
 * operations, no step is skipped.
 *
 * @param inspection the inspection of the journey
 * @param leftOut the skipped steps by operation name, first the steps that the contract lacks
 */
public record ContractFit(JourneyInspection inspection, List<SkippedStep> leftOut) {

  /** Determines the skipped steps of one journey. */
  public static ContractFit of(Journey journey, Contract contract) {
    JourneyInspection inspection = JourneyInspection.of(journey, contract);
    List<SkippedStep> leftOut = new ArrayList<>();
    for (String name : inspection.operations()) {
      if (!contract.offers(name)) {
        leftOut.add(new SkippedStep(journey.name(), name, lacks(contract)));
      }
    }
    if (!leftOut.isEmpty()) {
      skipStepsWithMissingValues(journey, contract, inspection, leftOut);
    }
    return new ContractFit(inspection, List.copyOf(leftOut));
  }

  private static String lacks(Contract contract) {
    return "the contract " + contract.name() + " lacks it";
  }

  /**
   * Repeats until no step lacks a value: a skipped step may have provided a value for another step.
   */
  private static void skipStepsWithMissingValues(
      Journey journey, Contract contract, JourneyInspection inspection, List<SkippedStep> leftOut) {
    ContractFit fit = new ContractFit(inspection, leftOut);
    Optional<SkippedStep> next = fit.nextWithMissingValue(journey, contract);
    while (next.isPresent()) {
      leftOut.add(next.get());
      next = fit.nextWithMissingValue(journey, contract);
    }
  }

  /** Returns the names of the values that the journey itself provides. */
  public Set<String> ownValues(Journey journey) {
    Set<String> values = new TreeSet<>(LoginRules.CREDENTIALS);
    values.addAll(journey.identity("user", new SplittableRandom(0)).keySet());
    values.addAll(inspection.drawn());
    return values;
  }

  private Optional<SkippedStep> nextWithMissingValue(Journey journey, Contract contract) {
    return wants(journey, contract).entrySet().stream()
        .findFirst()
        .map(
            want ->
                new SkippedStep(
                    journey.name(),
                    want.getKey(),
                    "no step that is left gives " + String.join(" or ", want.getValue())));
  }

  /**
   * Returns the values that remaining steps need and that no response, draw or user identity
   * provides, by operation name. A journey may still set them in a function of its own.
   */
  public Map<String, Set<String>> wants(Journey journey, Contract contract) {
    List<Operation> kept = remaining().stream().map(contract::operation).toList();
    Set<String> known = ownValues(journey);
    kept.forEach(operation -> known.addAll(operation.gives()));
    Map<String, Set<String>> wants = new TreeMap<>();
    for (Operation operation : kept) {
      Set<String> wanted = new TreeSet<>(operation.needs());
      wanted.removeAll(known);
      if (!wanted.isEmpty()) {
        wants.put(operation.name(), wanted);
      }
    }
    return wants;
  }

  /** Returns the operations of the journey without the skipped ones. */
  public Set<String> remaining() {
    return remaining(inspection.operations());
  }

  /** Returns the remaining operations that are measured. */
  public Set<String> measured() {
    return remaining(inspection.measured());
  }

  private Set<String> remaining(Set<String> operations) {
    Set<String> remaining = new TreeSet<>(operations);
    remaining.removeIf(this::leavesOut);
    return remaining;
  }

  boolean leavesOut(String operation) {
    return leftOut.stream().anyMatch(step -> step.request().equals(operation));
  }
}
