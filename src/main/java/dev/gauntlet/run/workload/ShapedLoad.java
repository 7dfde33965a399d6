package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.push.PushRequests;
import dev.gauntlet.load.JourneyMix;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.load.UserSchedule;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.run.access.ContractDemands;
import dev.gauntlet.run.access.PushRequirement;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * A load of users of journeys with a load profile over time.
 *
 * @param journeys the journeys of the plan's mix
 * @param passedOver a configured mix that is ignored because it is for other simulations, if any
 * @param judged the selection of the objectives
 * @param pushes the pushes that its users watch, if any
 */
public record ShapedLoad(
    LoadPlan plan,
    List<Journey> journeys,
    Optional<String> passedOver,
    Set<String> knownContracts,
    WorkloadObjectives judged,
    Optional<PushRequirement> pushes) {

  private static final int OPEN_MODEL_ACCOUNTS = 50;

  /** The connections of a user who watches pushes: one for HTTP and one WebSocket. */
  private static final int WITH_SOCKET = 2;

  private static final int COURSE_POINTS = 480;

  public static ShapedLoad read(
      Settings settings, Function<LoadOptions, LoadShape> shape, Journeys known) {
    Section load = settings.section("load");
    known.faults().forEach(fault -> load.problemOfProgram("journeys", fault));
    if (known.names().isEmpty()) {
      settings.throwIfProblems();
    }
    LoadOptions options = LoadOptions.read(load, known.names(), elsewhere(known));
    load.section("groups")
        .rejectOptionsBesides(
            Set.of(),
            "is no group of users, this run has none: leave it out",
            GroupOptions::passOver);
    boolean unreadable = load.has("journeys") && options.mix().equals(LoadOptions.MixChoice.NONE);
    JourneyMix mix = unreadable ? someOf(known) : known.defaultMix();
    LoadPlan plan = LoadPlan.of(options.shape(shape, load), mix, options, load);
    if (!unreadable) {
      new RequiredJourneysCheck(known, plan).check(load);
    }
    List<Journey> journeys = plan.mix().weights().keySet().stream().map(known::named).toList();
    JourneyUsers.of(journeys, all -> 0, 0, ContractDemands.NONE).check(load);
    return new ShapedLoad(
        plan,
        journeys,
        options.mix().passedOver(),
        known.contracts(),
        WorkloadObjectives.ofEverybody(),
        Optional.empty());
  }

  /** Returns this load with users who watch pushes, judged by the simulation's own objectives. */
  public ShapedLoad watching(String simulation) {
    return new ShapedLoad(
        plan,
        journeys,
        passedOver,
        knownContracts,
        WorkloadObjectives.of(simulation),
        Optional.of(new PushRequirement(PushRequests.NAMES)));
  }

  /**
   * Returns the built-in journeys that this simulation lacks; a file may choose them for other
   * simulations.
   */
  private static Set<String> elsewhere(Journeys known) {
    Set<String> names = new LinkedHashSet<>(Journeys.builtIn().names());
    names.removeAll(known.names());
    return names;
  }

  /**
   * Returns a mix of one journey, for use if the configured one is invalid, so that no errors of
   * other contracts are reported.
   */
  private static JourneyMix someOf(Journeys known) {
    return JourneyMix.of(known.names().iterator().next());
  }

  public Workload workload() {
    JourneyUsers users =
        JourneyUsers.of(journeys, this::arrivals, accounts(), demands())
            .watching(pushes)
            .thinkingFaster(journey -> plan.scale().think());
    return new Workload(
        new WorkloadText(description(), this::forecast),
        time(),
        size(),
        new WorkloadJourneys(journeys, journeys, knownContracts),
        users.requirements(),
        judged.withMetrics(users.metrics()),
        run -> users.populations(run, this::population));
  }

  String description() {
    String others =
        passedOver
            .map("  load.journeys = %s is for other simulations and is ignored here\n"::formatted)
            .orElse("");
    return plan.describe() + others;
  }

  private WorkloadTime time() {
    return new WorkloadTime(length(), phases(), ArrivalCheck.until(length()), false);
  }

  SortedMap<Duration, String> phases() {
    SortedMap<Duration, String> phases = new TreeMap<>();
    plan.shape().placed().forEach(placed -> phases.put(placed.start(), placed.phase().name()));
    return phases;
  }

  Duration length() {
    return plan.shape().length();
  }

  WorkloadSize size() {
    return new WorkloadSize(
        plan.model().name().toLowerCase(Locale.ROOT),
        plan.scale(),
        isClosed() ? plan.shape().peak() : 0,
        pushes.isPresent() ? WITH_SOCKET : 1,
        plan.arrivals().stream().toList(),
        planned(),
        () -> isClosed() ? plannedUsers() : List.of());
  }

  boolean isClosed() {
    return plan.model() == LoadModel.CLOSED;
  }

  private List<PlannedUsers> plannedUsers() {
    return forecast(length()).stream()
        .map(at -> new PlannedUsers(at.toMillis() / 1000.0, plan.shape().usersAt(at)))
        .toList();
  }

  /** Returns points in time of a load, as many as a chart can show. */
  static List<Duration> forecast(Duration length) {
    long step = Math.max(1, length.toMillis() / COURSE_POINTS);
    return LongStream.iterate(0, at -> at < length.toMillis(), at -> at + step)
        .mapToObj(Duration::ofMillis)
        .toList();
  }

  /** Returns the forecast of the load over time, as lines for the console. */
  List<String> forecast() {
    return new LoadForecast(plan, journeys).lines();
  }

  private PlannedLoad planned() {
    double seconds = length().toNanos() / 1e9;
    return plan.arrivals()
        .map(arrivals -> PlannedLoad.open(seconds, arrivals.planned()))
        .orElseGet(
            () ->
                PlannedLoad.closed(
                        seconds, plan.shape().peak(), plan.shape().userTime().toNanos() / 1e9)
                    .withOperations(new LoadForecast(plan, journeys).operations()));
  }

  /** Returns the number of users who start. */
  long starts() {
    return plan.arrivals().map(OpenModelArrivals::planned).orElseGet(plan.shape()::arrivals);
  }

  int arrivals(List<Journey> some) {
    return some.stream().mapToInt(journey -> plan.scheduleOf(journey.name()).size()).sum();
  }

  /**
   * Returns the most accounts that are registered: one for each user of a closed model, 50 in an
   * open one.
   */
  int accounts() {
    return plan.arrivals().isPresent() ? OPEN_MODEL_ACCOUNTS : plan.shape().peak();
  }

  private ContractDemands demands() {
    return pushes.isPresent() ? ContractDemands.ofWatching() : ContractDemands.NONE;
  }

  Optional<PopulationBuilder> population(Journey journey, JourneyContext run) {
    UserSchedule schedule = plan.scheduleOf(journey.name());
    if (schedule.size() == 0) {
      return Optional.empty();
    }
    JourneyScenario scenario = new JourneyScenario(journey, run);
    return Optional.of(
        (isClosed() ? scenario.looping(schedule) : scenario.once(schedule))
            .injectOpen(InjectionSteps.of(schedule)));
  }
}
