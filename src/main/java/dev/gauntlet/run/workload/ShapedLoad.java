package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.Mix;
import dev.gauntlet.load.PlacedPhase;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Users who go on their journeys over time.
 *
 * @param journeys those of the plan's mix
 * @param passedOver a mix that was configured for other simulations, if any was
 * @param ownObjectives where they are configured; empty for those of everybody
 * @param pushes what it means to do with them, where its users watch any
 */
public record ShapedLoad(
    LoadPlan plan,
    List<Journey> journeys,
    Optional<String> passedOver,
    Set<String> knownContracts,
    String ownObjectives,
    Optional<PushPlan> pushes)
    implements Workload {

  private static final int OPEN_MODEL_ACCOUNTS = 50;

  /** The connections of a user who watches: for HTTP, and its socket. */
  private static final int WITH_SOCKET = 2;

  /** As many as a chart can show. */
  private static final int COURSE_POINTS = 480;

  public static ShapedLoad read(
      Settings settings, Function<LoadOptions, LoadShape> shape, Journeys known) {
    Section load = settings.section("load");
    LoadOptions options = LoadOptions.read(load, known.names(), elsewhere(known));
    boolean unreadable =
        load.has("journeys") && options.journeys().isEmpty() && options.passedOver().isEmpty();
    Mix mix = unreadable ? someOf(known) : known.defaultMix();
    LoadPlan plan = LoadPlan.of(options.shape(shape, load), mix, options, load);
    if (!unreadable) {
      new WholeMix(known, plan).check(load);
    }
    return new ShapedLoad(
        plan,
        plan.mix().weights().keySet().stream().map(known::named).toList(),
        options.passedOver(),
        known.contracts(),
        "",
        Optional.empty());
  }

  /** The same with users who watch pushes, judged by objectives of its own. */
  public ShapedLoad watching(String simulation, PushPlan plans) {
    return new ShapedLoad(
        plan,
        journeys,
        passedOver,
        knownContracts,
        ScenarioLoad.SECTION + "." + simulation,
        Optional.of(plans));
  }

  /** A file may choose journeys for the simulations that have them. */
  private static Set<String> elsewhere(Journeys known) {
    Set<String> names = new LinkedHashSet<>(Journeys.builtIn().names());
    names.removeAll(known.names());
    return names;
  }

  /**
   * Where journeys were chosen in words that nobody understands: what further contracts would want
   * is no concern of this run's.
   */
  private static Mix someOf(Journeys known) {
    return Mix.of(known.names().iterator().next());
  }

  @Override
  public String describe() {
    String others =
        passedOver
            .map("  load.journeys = %s is for other simulations, and passed over here\n"::formatted)
            .orElse("");
    return plan.describe() + others;
  }

  @Override
  public String model() {
    return plan.model().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public QuickScale scale() {
    return plan.scale();
  }

  @Override
  public boolean mayLeaveOutSteps() {
    return true;
  }

  /**
   * How many users an open model has at a time depends on how long the answers take. It has to have
   * room for as many as would arrive while each waits for one answer that never comes: else the
   * load generator fails with the platform, and who failed cannot be told.
   */
  @Override
  public void check(Descriptors descriptors, Duration requestTimeout, Section load) {
    plan.arrivals()
        .ifPresentOrElse(
            arrivals ->
                descriptors
                    .objection(arrivals, requestTimeout)
                    .ifPresent(objection -> load.problem("rate", objection)),
            () ->
                descriptors
                    .objection(plan.shape().peak(), pushes.isPresent() ? WITH_SOCKET : 1)
                    .ifPresent(objection -> load.problem("users", objection)));
  }

  @Override
  public Optional<String> warning(Descriptors descriptors, Duration requestTimeout) {
    return plan.arrivals().flatMap(arrivals -> descriptors.warning(arrivals, requestTimeout));
  }

  @Override
  public int peak() {
    return plan.model() == LoadModel.CLOSED ? plan.shape().peak() : 0;
  }

  @Override
  public OptionalDouble arrivalRate() {
    return plan.rate();
  }

  @Override
  public Duration length() {
    return plan.shape().length();
  }

  @Override
  public List<PlacedPhase> phases() {
    return plan.shape().placed();
  }

  @Override
  public List<PlannedUsers> plannedUsers() {
    if (plan.model() != LoadModel.CLOSED) {
      return List.of();
    }
    long step = Math.max(1, length().toMillis() / COURSE_POINTS);
    return LongStream.iterate(0, at -> at < length().toMillis(), at -> at + step)
        .mapToObj(at -> new PlannedUsers(at / 1000.0, plan.shape().usersAt(Duration.ofMillis(at))))
        .toList();
  }

  @Override
  public Attendance attendance() {
    return Attendance.until(length());
  }

  @Override
  public int arrivals(List<Journey> some) {
    return some.stream().mapToInt(journey -> plan.scheduleOf(journey.name()).size()).sum();
  }

  /** One for each user of a closed model. */
  @Override
  public int accounts() {
    return plan.arrivals().isPresent() ? OPEN_MODEL_ACCOUNTS : plan.shape().peak();
  }

  @Override
  public List<String> course() {
    return new PlannedCourse(plan, journeys).lines();
  }

  @Override
  public PlannedLoad planned() {
    double seconds = length().toNanos() / 1e9;
    return plan.arrivals()
        .map(arrivals -> PlannedLoad.open(seconds, arrivals.planned()))
        .orElseGet(
            () ->
                PlannedLoad.closed(
                        seconds, plan.shape().peak(), plan.shape().userTime().toNanos() / 1e9)
                    .withOperations(new PlannedCourse(plan, journeys).operations()));
  }

  @Override
  public List<PopulationBuilder> populations(
      List<Journey> speaking, RunContext run, List<ProtocolBuilder> protocols) {
    return new Populations(plan, run, protocols).of(speaking);
  }
}
