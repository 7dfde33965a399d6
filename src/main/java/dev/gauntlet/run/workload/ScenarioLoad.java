package dev.gauntlet.run.workload;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.journey.OperationStep;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioJourney;
import dev.gauntlet.load.SimultaneousArrivals;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.run.access.ContractDemands;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A load of the fixed number of users of a scenario, who each go through it once.
 *
 * @param simulation the scenario's name, under which its objectives are configured
 * @param written the scenario with its original number of users, for which its objectives are
 *     written
 * @param scenario with the users of this run
 * @param length the longest time that the load may take
 */
public record ScenarioLoad(
    String simulation, Scenario written, Scenario scenario, Duration length) {

  public static ScenarioLoad read(String simulation, Settings settings, Scenario scenario) {
    Section load = settings.section("load");
    CountedOptions.check(load);
    OptionalInt users = CountedOptions.users(load);
    return new ScenarioLoad(
        simulation,
        scenario,
        users.isPresent()
            ? CountedOptions.scaled(scenario, users.getAsInt(), load)
            : scenario,
        CountedOptions.longest(settings));
  }

  public Workload workload() {
    JourneyUsers all =
        JourneyUsers.of(
            journeys(),
            some -> users(),
            scenario.accounts(),
            ContractDemands.ofAllSteps(saves(scenario.calls())));
    return new Workload(
        new WorkloadText(description(), List::of),
        new WorkloadTime(length, ArrivalCheck.of(users()), false),
        WorkloadSize.counted(users(), users()),
        new WorkloadJourneys(journeys(), traced(), Set.of(journey().contract())),
        all.requirements(),
        WorkloadObjectives.of(simulation).inProportion(proportions()),
        run -> all.populations(run, this::population));
  }

  private String description() {
    return Stream.of(
            Stream.of("counted model, each user once, at most " + DurationText.format(length)),
            scenario.describe().stream().map(line -> "  " + line),
            changed().stream())
        .flatMap(Function.identity())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Optional<String> changed() {
    return users() == written.users()
        ? Optional.empty()
        : Optional.of(
            "  %s users in place of the scenario's %s: objectives on counts are in proportion"
                .formatted(users(), written.users()));
  }

  private Map<String, Double> proportions() {
    if (users() == written.users()) {
      return Map.of();
    }
    Map<String, Long> now = scenario.measuredCalls();
    Map<String, Long> before = written.measuredCalls();
    Map<String, Double> proportions = new TreeMap<>();
    now.forEach((name, calls) -> proportions.put(name, (double) calls / before.get(name)));
    proportions.put(JudgedScope.RUN, (double) sum(now) / sum(before));
    return proportions;
  }

  private static long sum(Map<String, Long> calls) {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }

  public List<Journey> journeys() {
    return List.of(journey());
  }

  /** Returns a journey of one user for each part of the scenario. */
  private List<Journey> traced() {
    List<Scenario> users = scenario.singleUsers();
    return IntStream.range(0, users.size())
        .<Journey>mapToObj(
            part ->
                new ScenarioJourney(
                    users.size() == 1 ? name() : name() + " " + (part + 1), users.get(part)))
        .toList();
  }

  private ScenarioJourney journey() {
    return new ScenarioJourney(name(), scenario);
  }

  private String name() {
    return CountedOptions.journey(simulation);
  }

  /** Returns the names of the values that calls need from their answers, by operation. */
  static Map<String, Set<String>> saves(List<OperationStep> calls) {
    return calls.stream()
        .collect(
            Collectors.groupingBy(
                OperationStep::operation,
                Collectors.flatMapping(
                    call -> call.expectation().needs().stream(), Collectors.toSet())));
  }

  public int users() {
    return scenario.users();
  }

  private Optional<PopulationBuilder> population(Journey journey, JourneyContext run) {
    SimultaneousArrivals all = new SimultaneousArrivals(users(), length);
    return Optional.of(
        new JourneyScenario(journey, run).once(all).injectOpen(atOnceUsers(all.size())));
  }
}
