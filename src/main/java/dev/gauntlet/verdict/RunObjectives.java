package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A reader of the objectives that apply to a run, before the run and whenever it is judged again.
 */
public final class RunObjectives {

  public static final String SECTION = "objectives";

  private RunObjectives() {}

  /**
   * Reads the objectives. Problems are added to the settings.
   *
   * @param contracts all contracts for which a configuration may have objectives, besides those of
   *     the run
   */
  public static Objectives read(
      String simulation,
      JudgedScope scope,
      Settings settings,
      PlannedLoad planned,
      Collection<String> contracts) {
    RunPhases phases = new RunPhases(simulation, scope.phases(), planned.seconds());
    Objectives configured =
        Objectives.read(
            settings.section(SECTION),
            documented(scope, settings),
            contracts,
            scope.series(),
            phases);
    Objectives asked =
        scope.scenario().isEmpty()
            ? configured
            : configured.ofScenario(
                settings.section(scope.scenario()),
                ofScenario(scope, settings),
                scope.proportions(),
                scope.series(),
                phases);
    return asked
        .with(ofStages(scope, settings, phases))
        .with(ofRequests(scope, settings))
        .with(
            MetricObjectiveReader.read(
                settings.section(SECTION).section("metrics"), scope.metrics()))
        .validWithin(HealthLimits.read(settings.section("health")))
        .applyingTo(scope.called(), planned, phases);
  }

  private static List<Objective> ofRequests(JudgedScope scope, Settings settings) {
    RequestObjectives reader = new RequestObjectives(scope);
    List<Objective> all = new ArrayList<>(reader.ofRun(settings.section(SECTION)));
    if (scope.scenario().isEmpty()) {
      all.addAll(reader.read(settings.section(SECTION), documented(scope, settings)));
    } else {
      Section own = settings.section(scope.scenario());
      all.addAll(reader.ofRun(own));
      all.addAll(reader.read(own, Optional.empty(), ofScenario(scope, settings)));
    }
    return all;
  }

  private static List<Objective> ofStages(
      JudgedScope scope, Settings settings, RunPhases phases) {
    return scope.scenario().isEmpty()
        ? List.of()
        : Objectives.ofGroups(
            settings.section(scope.scenario()).section(JudgedScope.GROUPS),
            ofGroups(scope, settings),
            phases);
  }

  /** Returns the documented requests of each stage; a platform may lack some of them. */
  private static Map<String, Set<String>> ofGroups(JudgedScope scope, Settings settings) {
    String groups = scope.scenario() + "." + JudgedScope.GROUPS;
    Map<String, Set<String>> known = new LinkedHashMap<>();
    scope
        .operations()
        .forEach(
            (section, operations) ->
                JudgedScope.groupOf(section)
                    .ifPresent(
                        group ->
                            known.put(
                                section,
                                with(
                                    settings.documented(groups + "." + group),
                                    operations,
                                    Set.of()))));
    return known;
  }

  /**
   * Returns the documented requests of each contract. The default objectives may limit requests
   * that a user's platform lacks; a name that is similar to a request of the run is reported as
   * misspelled.
   */
  private static Map<String, Set<String>> documented(JudgedScope scope, Settings settings) {
    Map<String, Set<String>> known = new HashMap<>();
    scope
        .operations()
        .forEach(
            (contract, operations) ->
                known.put(
                    contract,
                    with(
                        settings.documented(SECTION, contract),
                        operations,
                        scope.called().getOrDefault(contract, Set.of()))));
    return known;
  }

  private static Set<String> ofScenario(JudgedScope scope, Settings settings) {
    Set<String> documented = new TreeSet<>(settings.documented(scope.scenario()));
    documented.removeAll(Objectives.OF_SCENARIO);
    return with(documented, all(scope.operations()), all(scope.called()));
  }

  private static Set<String> with(
      Set<String> documented, Set<String> operations, Set<String> called) {
    Set<String> known = new TreeSet<>(operations);
    documented.stream()
        .filter(name -> Suggestion.slip(name, called).isEmpty())
        .forEach(known::add);
    return known;
  }

  private static Set<String> all(Map<String, Set<String>> byContract) {
    return byContract.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }
}
