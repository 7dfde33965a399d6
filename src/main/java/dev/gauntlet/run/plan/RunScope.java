package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.GroupedJourney;
import dev.gauntlet.measure.JudgedRequests;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PhaseName;
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
import java.util.stream.Stream;

/** The scope of a run's objectives: the requests, phases and metrics that they may refer to. */
final class RunScope {

  private RunScope() {}

  static JudgedScope of(PlannedRequirements requirements, TargetOptions target, Workload workload) {
    Set<String> groups = workload.journeys().groups();
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    Map<String, Set<String>> called = new LinkedHashMap<>();
    Map<String, Map<String, Set<String>>> streamed = new LinkedHashMap<>();
    Stream.concat(requirements.requests().stream(), ofGroups(requirements, workload))
        .forEach(
            requests -> {
              add(requests.offered(), requests.section(), offered);
              add(requests.called(), requests.section(), called);
              streamed.merge(requests.section(), requests.streamed(), RunScope::together);
            });
    return new JudgedScope(
        offered,
        called,
        workload.time().phases().values().stream()
            .flatMap(name -> PhaseName.aliases(name, groups).stream())
            .collect(Collectors.toSet()),
        target.metrics().series().keySet(),
        metrics(requirements, workload),
        workload.judged().section(),
        workload.judged().proportions(),
        new JudgedRequests(streamed));
  }

  private static Map<String, Set<String>> together(
      Map<String, Set<String>> some, Map<String, Set<String>> others) {
    Map<String, Set<String>> together = new LinkedHashMap<>(some);
    together.putAll(others);
    return together;
  }

  /** Returns the requests that each group of users makes outside contracts. */
  private static Stream<RequestScope> ofGroups(
      PlannedRequirements requirements, Workload workload) {
    return workload.journeys().taken().stream()
        .filter(GroupedJourney.class::isInstance)
        .map(GroupedJourney.class::cast)
        .flatMap(
            journey ->
                journey.requirements().stream()
                    .flatMap(requirement -> requirements.requests(requirement).stream())
                    .map(requests -> requests.in(JudgedScope.ofGroup(journey.group()))));
  }

  /** Reports a group of users whose name is also a section of objectives for other requests. */
  static void checkGroupNames(JudgedScope scope, Section load) {
    scope.operations().keySet().stream()
        .flatMap(section -> JudgedScope.groupOf(section).stream())
        .filter(scope.operations()::containsKey)
        .forEach(
            group ->
                load.problemOfProgram(
                    "groups",
                    "has a group named %s, and objectives.%s has the objectives of other requests:"
                            .formatted(group, group)
                        + " rename the group in the simulation"));
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
