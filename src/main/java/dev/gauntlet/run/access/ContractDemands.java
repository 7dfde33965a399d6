package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.SkippedStep;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a workload demands of a contract; a contract that could not be read is let be.
 *
 * @param allSteps whether it means something else without the steps that a platform does not offer
 * @param pushes whether its users watch pushes
 * @param saves the names that the contract must save of an operation's answers
 */
public record ContractDemands(
    boolean allSteps, boolean pushes, Map<String, Set<String>> saves) {

  /** Those of users who do without what is not there. */
  public static final ContractDemands NONE = new ContractDemands(false, false, Map.of());

  private static final String CONTRACT = "contract";

  /** Those of users who watch pushes. */
  public static ContractDemands ofWatching() {
    return new ContractDemands(false, true, Map.of());
  }

  /** Those of users who leave nothing out. */
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
                      "must offer \"%s\", without which this is another scenario"
                          .formatted(step.request())));
    }
    use.operations().forEach(operation -> checkSaves(use.contract(), operation, own));
  }

  private static void checkPushes(ContractUse use, Section own) {
    if (use.contract().pushes().isEmpty()) {
      own.problemOfChoice(
          CONTRACT,
          "must have pushes { }, which this simulation watches, with a cause that is one of its"
              + " operations");
    }
    for (SkippedStep step : use.leftOut()) {
      if (use.contract().pushes().filter(push -> push.cause().equals(step.request())).isPresent()) {
        own.problemOfChoice(
            CONTRACT,
            "leaves out \"%s\", which is to cause the pushes, since %s"
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
          "must save %s of the answers to \"%s\", by which this scenario checks them"
              .formatted(String.join(" and ", missing), operation));
    }
  }
}
