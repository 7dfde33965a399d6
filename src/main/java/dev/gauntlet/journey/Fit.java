package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a journey fits a platform: steps whose operation the contract lacks are left out, and so are
 * those that need a value which then nobody gives. On a platform that lacks nothing, nothing is.
 *
 * @param survey of the journey
 * @param leftOut in the order of the journey's operations by name, those that the contract lacks
 *     first
 */
public record Fit(Survey survey, List<LeftOut> leftOut) {

  /** Decides for one journey. */
  public static Fit of(Journey journey, Contract contract) {
    Survey survey = Survey.of(journey, contract);
    List<LeftOut> leftOut = new ArrayList<>();
    for (String name : survey.operations()) {
      if (!contract.offers(name)) {
        leftOut.add(new LeftOut(journey.name(), name, lacks(contract)));
      }
    }
    if (!leftOut.isEmpty()) {
      leaveOutWhatIsInWant(journey, contract, survey, leftOut);
    }
    return new Fit(survey, List.copyOf(leftOut));
  }

  private static String lacks(Contract contract) {
    return "the contract " + contract.name() + " lacks it";
  }

  /** Until nothing more is: a step left out may have given what another one needs. */
  private static void leaveOutWhatIsInWant(
      Journey journey, Contract contract, Survey survey, List<LeftOut> leftOut) {
    Fit fit = new Fit(survey, leftOut);
    Optional<LeftOut> next = fit.nextInWant(journey, contract);
    while (next.isPresent()) {
      leftOut.add(next.get());
      next = fit.nextInWant(journey, contract);
    }
  }

  /** What the journey itself gives to its steps. */
  private Set<String> ownValues(Journey journey) {
    Set<String> values = new TreeSet<>(Login.CREDENTIALS);
    values.addAll(journey.identity("user", new SplittableRandom(0)).keySet());
    values.addAll(survey.drawn());
    return values;
  }

  private Optional<LeftOut> nextInWant(Journey journey, Contract contract) {
    return wants(journey, contract).entrySet().stream()
        .findFirst()
        .map(
            want ->
                new LeftOut(
                    journey.name(),
                    want.getKey(),
                    "no step that is left gives " + String.join(" or ", want.getValue())));
  }

  /**
   * The values that remaining steps need and that neither an answer, a draw nor the user's identity
   * gives, by the names of their operations. A journey may still set them by a function of its own.
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

  /** The journey's operations that remain. */
  public Set<String> remaining() {
    return remaining(survey.operations());
  }

  /** Those of them that are measured. */
  public Set<String> measured() {
    return remaining(survey.measured());
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
