package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.load.CombinedPeak;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.measure.PhaseName;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A load of several groups of users in one run, each with its own journeys, shape and workload
 * model.
 *
 * @param groups by their names, at least one
 */
public record GroupedLoad(Map<String, ShapedLoad> groups) {

  private static final String COMBINED = "combined";

  /** Reads the load of each group; errors are added to the problems of the settings. */
  public static GroupedLoad read(Settings settings, List<UserGroup> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a run of several groups of users needs one at least");
    }
    Section load = settings.section("load");
    groups.forEach(group -> group.checkJourneys(settings, load));
    GroupOptions options = GroupOptions.read(load, groups);
    Map<String, ShapedLoad> loads = new LinkedHashMap<>();
    for (UserGroup group : groups) {
      group.checkNames(load);
      if (loads.putIfAbsent(group.name(), group.load(options, load)) != null) {
        load.problemOfProgram(
            "groups",
            "has two groups named %s: rename one of them in the simulation"
                .formatted(group.name()));
      }
    }
    return new GroupedLoad(loads);
  }

  public Workload workload() {
    JourneyUsers users =
        JourneyUsers.of(journeys(), this::arrivals, sum(ShapedLoad::accounts), ContractDemands.NONE)
            .thinkingFaster(journey -> of(journey).plan().scale().think());
    return new Workload(
        new WorkloadText(described(), this::forecast),
        new WorkloadTime(length(), phases(), ArrivalCheck.until(length()), false),
        size(),
        new WorkloadJourneys(journeys(), journeys(), contracts()),
        users.requirements(),
        WorkloadObjectives.ofEverybody().withMetrics(users.metrics()),
        run -> users.populations(run, this::population));
  }

  /**
   * Returns the phases of the load. If groups have different phases, a new one begins wherever a
   * phase of any group begins or ends.
   */
  private SortedMap<Duration, String> phases() {
    if (groups.values().stream().allMatch(this::hasPhasesOfFirst)) {
      return first().phases();
    }
    SortedMap<Duration, String> phases = new TreeMap<>();
    groups.values().stream()
        .flatMap(
            group -> Stream.concat(group.phases().keySet().stream(), Stream.of(group.length())))
        .map(GroupedLoad::toMillis)
        .filter(time -> time.compareTo(toMillis(length())) < 0)
        .forEach(time -> phases.put(time, phaseFrom(time)));
    return phases;
  }

  private boolean hasPhasesOfFirst(ShapedLoad group) {
    return group.phases().equals(first().phases()) && group.length().equals(first().length());
  }

  /**
   * Rounds to milliseconds, since scaled lengths that should be equal may differ by nanoseconds.
   */
  private static Duration toMillis(Duration time) {
    return Duration.ofMillis(Math.round(time.toNanos() / 1e6));
  }

  private String phaseFrom(Duration time) {
    Duration within = time.plusNanos(500_000);
    Map<String, String> phases = new LinkedHashMap<>();
    groups.forEach(
        (name, group) -> {
          if (within.compareTo(group.length()) < 0) {
            phases.put(name, group.plan().shape().phaseAt(within).phase().name());
          }
        });
    return PhaseName.together(phases);
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
        (name, group) ->
            text.append("group ").append(name).append(", ").append(group.description()));
    return text.toString();
  }

  private List<String> forecast() {
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          lines.add("group " + name);
          lines.addAll(group.forecast());
        });
    return lines;
  }

  private WorkloadSize size() {
    List<OpenModelArrivals> arrivals =
        groups.values().stream().flatMap(group -> group.plan().arrivals().stream()).toList();
    boolean allAlike =
        groups.values().stream().map(group -> group.size().model()).distinct().count() == 1;
    int peak = peak();
    return new WorkloadSize(
        allAlike ? first().size().model() : COMBINED,
        first().plan().scale(),
        peak,
        1,
        arrivals,
        planned(peak, arrivals.isEmpty()),
        () -> arrivals.isEmpty() ? plannedUsers() : List.of());
  }

  /**
   * Returns the peak of the users of the closed model; groups need not have their peaks at the same
   * time.
   */
  private int peak() {
    return CombinedPeak.users(
        groups.values().stream()
            .filter(ShapedLoad::isClosed)
            .map(group -> group.plan().shape())
            .toList());
  }

  /**
   * Returns the planned load. Unless all groups are closed, the users of the closed model count as
   * arrivals.
   */
  private PlannedLoad planned(int peak, boolean closed) {
    boolean known =
        groups.values().stream().allMatch(group -> group.size().planned().operations() > 0);
    return new PlannedLoad(
        length().toNanos() / 1e9,
        peak,
        sumOf(PlannedLoad::userSeconds),
        closed ? 0 : groups.values().stream().mapToLong(ShapedLoad::starts).sum(),
        known ? sumOf(PlannedLoad::operations) : 0);
  }

  private List<PlannedUsers> plannedUsers() {
    return ShapedLoad.forecast(length()).stream()
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

  private Optional<PopulationBuilder> population(Journey journey, JourneyContext run) {
    return of(journey).population(journey, run);
  }
}
