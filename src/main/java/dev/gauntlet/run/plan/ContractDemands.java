package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.run.workload.Workload;
import java.util.Set;
import java.util.TreeSet;

/** What a workload demands of a contract; a contract that could not be read is let be. */
final class ContractDemands {

  private static final String CONTRACT = "contract";

  private final Workload workload;
  private final Section target;

  /**
   * @param target where problems are told
   */
  ContractDemands(Workload workload, Section target) {
    this.workload = workload;
    this.target = target;
  }

  void check(ContractUse use) {
    Contract contract = use.contract();
    if (contract.operations().isEmpty()) {
      return;
    }
    Section own = target.section(use.name());
    if (workload.pushes().isPresent()) {
      checkPushes(use, own);
    }
    if (!workload.mayLeaveOutSteps()) {
      use.leftOut()
          .forEach(
              step ->
                  own.problemOfChoice(
                      CONTRACT,
                      "must offer \"%s\", without which this is another scenario"
                          .formatted(step.request())));
    }
    use.operations().forEach(operation -> checkSaves(contract, operation, own));
  }

  private void checkPushes(ContractUse use, Section own) {
    if (use.contract().pushes().isEmpty()) {
      own.problemOfChoice(
          CONTRACT,
          "must have pushes { }, which this simulation watches, with a cause that is one of its"
              + " operations");
    }
    for (LeftOut step : use.leftOut()) {
      if (use.contract().pushes().filter(push -> push.cause().equals(step.request())).isPresent()) {
        own.problemOfChoice(
            CONTRACT,
            "leaves out \"%s\", which is to cause the pushes, since %s"
                .formatted(step.request(), step.reason()));
      }
    }
  }

  private void checkSaves(Contract contract, String operation, Section own) {
    Set<String> missing = new TreeSet<>(workload.saves(operation));
    missing.removeAll(contract.operation(operation).saves());
    if (!missing.isEmpty()) {
      own.problemOfChoice(
          CONTRACT,
          "must save %s of the answers to \"%s\", by which this scenario checks them"
              .formatted(String.join(" and ", missing), operation));
    }
  }
}
