package dev.gauntlet.verdict;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run must keep, out of all that is configured: before the run, and whenever it is judged
 * again.
 */
public final class RunObjectives {

  public static final String SECTION = "objectives";

  private RunObjectives() {}

  /**
   * Problems end up with the settings.
   *
   * @param contracts all that a configuration may have objectives for, besides those of the run
   */
  public static Objectives read(
      String simulation,
      JudgedScope scope,
      Settings settings,
      PlannedLoad planned,
      Collection<String> contracts) {
    RunPhases phases = new RunPhases(simulation, scope.phases());
    Objectives configured =
        Objectives.read(
            settings.section(SECTION),
            documented(scope.operations(), settings),
            contracts,
            scope.series(),
            phases);
    Objectives asked =
        scope.scenario().isEmpty()
            ? configured
            : configured.ofScenario(
                settings.section(scope.scenario()),
                all(scope.operations()),
                scope.proportions(),
                phases);
    return asked
        .with(
            MetricObjectiveReader.read(
                settings.section(SECTION).section("metrics"), scope.metrics()))
        .validWithin(HealthLimits.read(settings.section("health")))
        .applyingTo(scope.called(), planned, phases);
  }

  /** A platform of one's own may lack what the defaults have a limit for. */
  private static Map<String, Set<String>> documented(
      Map<String, Set<String>> operations, Settings settings) {
    return operations.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                contract -> {
                  Set<String> known = new TreeSet<>(contract.getValue());
                  settings.documented(SECTION, contract.getKey()).stream()
                      .filter(name -> !Suggestion.isSlip(name, contract.getValue()))
                      .forEach(known::add);
                  return known;
                }));
  }

  private static Set<String> all(Map<String, Set<String>> byContract) {
    return byContract.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }
}
