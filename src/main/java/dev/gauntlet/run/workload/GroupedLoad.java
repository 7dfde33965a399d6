package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.load.Arrivals;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.run.access.ContractDemands;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Several groups of users in one run, each with journeys, a shape and a model of its own. The
 * phases of the run are those of the first.
 *
 * @param groups by their names, at least one
 */
public record GroupedLoad(Map<String, ShapedLoad> groups) {

  /** Options that change one group and leave others as they are. */
  private static final List<String> FOREIGN =
      List.of("users", "spawn-rate", "model", "rate", "level", "journeys");

  private static final String COMBINED = "combined";

  public static GroupedLoad read(Settings settings, List<UserGroup> groups) {
    Section load = settings.section("load");
    FOREIGN.stream()
        .filter(load::isOption)
        .forEach(
            key -> load.problem(key, "has no meaning for several groups of users, leave it out"));
    LoadOptions options = LoadOptions.readOfAnyModel(load, Journeys.builtIn().names(), Set.of());
    Duration longest =
        groups.stream()
            .map(group -> group.shape().length())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<String, ShapedLoad> loads = new LinkedHashMap<>();
    for (UserGroup group : groups) {
      if (loads.putIfAbsent(group.name(), group.load(options, longest, load)) != null) {
        throw new IllegalArgumentException("two groups of users have the name " + group.name());
      }
    }
    return new GroupedLoad(requireNames(loads));
  }

  /** Outputs name an objective after a contract or a group. */
  private static Map<String, ShapedLoad> requireNames(Map<String, ShapedLoad> loads) {
    loads
        .values()
        .forEach(
            load ->
                load.knownContracts().stream()
                    .filter(loads::containsKey)
                    .forEach(
                        name -> {
                          throw new IllegalArgumentException(
                              "the group of users %s has the name of a contract".formatted(name));
                        }));
    return loads;
  }

  public Workload workload() {
    JourneyUsers users =
        JourneyUsers.of(journeys(), this::arrivals, sum(ShapedLoad::accounts), ContractDemands.NONE)
            .thinkingFaster(journey -> of(journey).plan().scale().think());
    return new Workload(
        new WorkloadText(described(), this::course),
        new WorkloadTime(
            length(), first().plan().shape().placed(), Attendance.until(length()), false),
        size(),
        new WorkloadJourneys(journeys(), journeys(), contracts()),
        users.requirements(),
        WorkloadObjectives.ofEverybody().withMetrics(users.metrics()),
        Optional.empty(),
        run -> users.populations(run, this::population));
  }

  private ShapedLoad first() {
    return groups.values().iterator().next();
  }

  private ShapedLoad of(Journey journey) {
    return groups.values().stream()
        .filter(group -> group.journeys().contains(journey))
        .findFirst()
        .orElseThrow();
  }

  private List<Journey> journeys() {
    return groups.values().stream().flatMap(group -> group.journeys().stream()).toList();
  }

  private Set<String> contracts() {
    Set<String> contracts = new LinkedHashSet<>();
    groups.values().forEach(group -> contracts.addAll(group.knownContracts()));
    return contracts;
  }

  private int sum(ToIntFunction<ShapedLoad> figure) {
    return groups.values().stream().mapToInt(figure).sum();
  }

  private double sumOf(ToDoubleFunction<PlannedLoad> figure) {
    return groups.values().stream()
        .mapToDouble(group -> figure.applyAsDouble(group.size().planned()))
        .sum();
  }

  private int arrivals(List<Journey> some) {
    return some.stream().mapToInt(journey -> of(journey).arrivals(List.of(journey))).sum();
  }

  private Duration length() {
    return groups.values().stream()
        .map(ShapedLoad::length)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private String described() {
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (name, group) -> text.append("group ").append(name).append(", ").append(group.description()));
    return text.toString();
  }

  private List<String> course() {
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          lines.add("group " + name);
          lines.addAll(group.course());
        });
    return lines;
  }

  private WorkloadSize size() {
    List<Arrivals> arrivals =
        groups.values().stream().flatMap(group -> group.plan().arrivals().stream()).toList();
    boolean allAlike =
        groups.values().stream().map(group -> group.size().model()).distinct().count() == 1;
    return new WorkloadSize(
        allAlike ? first().size().model() : COMBINED,
        first().plan().scale(),
        sum(group -> group.size().peak()),
        1,
        arrivals,
        planned(arrivals.isEmpty()),
        () -> arrivals.isEmpty() ? plannedUsers() : List.of());
  }

  /** The users that come and stay are among the arrivals where there are any. */
  private PlannedLoad planned(boolean closed) {
    boolean known =
        groups.values().stream().allMatch(group -> group.size().planned().operations() > 0);
    return new PlannedLoad(
        length().toNanos() / 1e9,
        sum(group -> group.size().planned().peakUsers()),
        sumOf(PlannedLoad::userSeconds),
        closed ? 0 : arrivals(journeys()),
        known ? sumOf(PlannedLoad::operations) : 0);
  }

  private List<PlannedUsers> plannedUsers() {
    return ShapedLoad.course(length()).stream()
        .map(
            at ->
                new PlannedUsers(
                    at.toMillis() / 1000.0,
                    sum(
                        group ->
                            at.compareTo(group.length()) < 0
                                ? group.plan().shape().usersAt(at)
                                : 0)))
        .toList();
  }

  private Optional<PopulationBuilder> population(Journey journey, RunContext run) {
    return of(journey).population(journey, run);
  }
}
