package dev.gauntlet.run.plan;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what objectives may be about in a run: the requests it makes, its phases, its metrics. */
final class RunScope {

  private RunScope() {}

  static JudgedScope of(PlannedRequirements requirements, TargetOptions target, Workload workload) {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    Map<String, Set<String>> called = new LinkedHashMap<>();
    for (RequestScope requests : requirements.requests()) {
      add(requests.offered(), requests.section(), offered);
      add(requests.called(), requests.section(), called);
    }
    return new JudgedScope(
        offered,
        called,
        workload.time().phases().stream()
            .map(placed -> placed.phase().name())
            .collect(Collectors.toSet()),
        target.metrics().series().keySet(),
        metrics(requirements, workload),
        workload.judged().section(),
        workload.judged().proportions());
  }

  private static void add(Set<String> names, String section, Map<String, Set<String>> all) {
    if (!names.isEmpty()) {
      all.computeIfAbsent(section, unseen -> new LinkedHashSet<>()).addAll(names);
    }
  }

  private static Set<String> metrics(PlannedRequirements requirements, Workload workload) {
    Set<String> metrics = new TreeSet<>(workload.judged().metrics());
    metrics.addAll(requirements.metrics());
    return metrics;
  }
}
