package dev.gauntlet.run.plan;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.run.workload.PushPlan;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what objectives may be about in a run: the requests it makes, its phases, its metrics. */
final class RunScope {

  /** Among what is called where pushes are audited. */
  private static final String AUDIT = "audit";

  private final Workload workload;
  private final Map<String, Set<String>> offered = new LinkedHashMap<>();
  private final Map<String, Set<String>> called = new LinkedHashMap<>();

  private RunScope(Workload workload) {
    this.workload = workload;
  }

  static JudgedScope of(
      List<ContractUse> contracts,
      PlannedRequirements requirements,
      TargetOptions target,
      Workload workload) {
    RunScope scope = new RunScope(workload);
    contracts.forEach(scope::add);
    workload.pushes().ifPresent(plan -> scope.called.put(AUDIT, plan.requests()));
    requirements.requests().forEach(scope::add);
    return new JudgedScope(
        scope.offered,
        scope.called,
        workload.phases().stream().map(placed -> placed.phase().name()).collect(Collectors.toSet()),
        target.metrics().series().keySet(),
        metrics(contracts, workload),
        workload.ownObjectives(),
        workload.proportions());
  }

  private static Set<String> metrics(List<ContractUse> contracts, Workload workload) {
    Set<String> metrics = new TreeSet<>(workload.ownMetrics());
    contracts.forEach(use -> metrics.addAll(use.metrics()));
    return metrics;
  }

  private void add(ContractUse use) {
    Set<String> pushed = workload.pushes().map(PushPlan::requests).orElse(Set.of());
    Set<String> operations = new LinkedHashSet<>(use.contract().operations().keySet());
    operations.addAll(pushed);
    offered.put(use.name(), operations);
    Set<String> measured = use.measured();
    measured.addAll(pushed);
    called.put(use.name(), measured);
  }

  private void add(RequestScope requests) {
    offered.put(requests.section(), requests.offered());
    called.put(requests.section(), requests.called());
  }
}
