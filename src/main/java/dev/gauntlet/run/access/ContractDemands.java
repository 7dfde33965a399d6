package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.SkippedStep;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The demands of a workload on a contract. A contract that could not be read is not checked.
 *
 * @param allSteps whether the contract must offer every step of the journeys
 * @param pushes whether its users watch pushes
 * @param saves the names of the values that the contract must save from an operation's answers, by
 *     operation
 */
public record ContractDemands(
    boolean allSteps, boolean pushes, Map<String, Set<String>> saves) {

  /** The demands of users who skip the steps that a contract does not offer. */
  public static final ContractDemands NONE = new ContractDemands(false, false, Map.of());

  private static final String CONTRACT = "contract";

  /** Returns the demands of users who watch pushes. */
  public static ContractDemands ofWatching() {
    return new ContractDemands(false, true, Map.of());
  }

  /** Returns the demands of users who skip no step. */
  public static ContractDemands ofAllSteps(Map<String, Set<String>> saves) {
    return new ContractDemands(true, false, saves);
  }

  void check(ContractUse use, Section own) {
    if (use.contract().operations().isEmpty()) {
      return;
    }
    if (pushes) {
      checkPushes(use, own);
    }
    if (allSteps) {
      use.leftOut()
          .forEach(
              step ->
                  own.problemOfChoice(
                      CONTRACT,
                      "must offer \"%s\", which this scenario requires"
                          .formatted(step.request())));
    }
    use.operations().forEach(operation -> checkSaves(use.contract(), operation, own));
  }

  private static void checkPushes(ContractUse use, Section own) {
    if (use.contract().pushes().isEmpty()) {
      own.problemOfChoice(
          CONTRACT,
          "must have a section pushes { }, which this simulation watches, whose cause is one of its"
              + " operations");
    }
    for (SkippedStep step : use.leftOut()) {
      if (use.contract().pushes().filter(push -> push.cause().equals(step.request())).isPresent()) {
        own.problemOfChoice(
            CONTRACT,
            "leaves out \"%s\", which causes the pushes, since %s"
                .formatted(step.request(), step.reason()));
      }
    }
  }

  private void checkSaves(Contract contract, String operation, Section own) {
    Set<String> missing = new TreeSet<>(saves.getOrDefault(operation, Set.of()));
    missing.removeAll(contract.operation(operation).saves());
    if (!missing.isEmpty()) {
      own.problemOfChoice(
          CONTRACT,
          "must save %s of the answers to \"%s\", since this scenario checks them"
              .formatted(String.join(" and ", missing), operation));
    }
  }
}
