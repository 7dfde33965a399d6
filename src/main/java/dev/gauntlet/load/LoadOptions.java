package dev.gauntlet.load;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The section {@code load}: the changes that a run makes to the load of its simulation.
 *
 * @param users the peak number of users; other levels are scaled in proportion
 * @param spawnRate the users per second of every ramp
 * @param duration the total length; phases are scaled in proportion
 * @param model the workload model
 * @param rate the arrivals per second at the peak; present exactly in an open model
 * @param level the load level for a simulation with levels
 * @param mix the mix of journeys in place of the simulation's own
 * @param quick whether to scale the load down to about 30 s
 */
public record LoadOptions(
    OptionalInt users,
    OptionalDouble spawnRate,
    Optional<Duration> duration,
    LoadModel model,
    OptionalDouble rate,
    LoadLevel level,
    MixChoice mix,
    boolean quick) {

  /**
   * A choice of journeys.
   *
   * @param chosen the mix of journeys
   * @param passedOver the ignored mix of a file or variable that is meant for other simulations
   */
  public record MixChoice(Optional<JourneyMix> chosen, Optional<String> passedOver) {

    /** The simulation's own mix. */
    public static final MixChoice NONE = new MixChoice(Optional.empty(), Optional.empty());

    private static MixChoice read(
        Section load, Collection<String> journeys, Collection<String> elsewhere) {
      Optional<String> passedOver = passedOver(load, elsewhere);
      return new MixChoice(
          passedOver.isPresent()
              ? Optional.empty()
              : load.optional("journeys", text -> JourneyMix.parse(text, journeys)),
          passedOver);
    }

    /**
     * Returns the mix to ignore; a mix on the command line is never ignored, since it is meant for
     * this run.
     */
    private static Optional<String> passedOver(Section load, Collection<String> elsewhere) {
      return load.isOption("journeys")
          ? Optional.empty()
          : load.optionalText("journeys").filter(text -> JourneyMix.isOf(text, elsewhere));
    }
  }

  /** The shortest run: its figures are per second. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * Reads the options of the load and reports problems to the section.
   *
   * @param journeys the names of the journeys of the simulation
   * @param elsewhere the names of the journeys of other simulations
   */
  public static LoadOptions read(
      Section load, Collection<String> journeys, Collection<String> elsewhere) {
    LoadOptions options = readOfAnyModel(load, journeys, elsewhere);
    options.checkRate(load);
    return options;
  }

  /**
   * Reads the options without the checks of model and rate, for a load with models and rates of its
   * own.
   */
  public static LoadOptions readOfAnyModel(
      Section load, Collection<String> journeys, Collection<String> elsewhere) {
    return new LoadOptions(
        load.optionalInteger("users", 1, Integer.MAX_VALUE),
        load.optionalNumber("spawn-rate", Double.MIN_VALUE, Double.MAX_VALUE),
        load.optional("duration", LoadOptions::length),
        load.oneOf("model", LoadModel.class),
        load.optionalNumber("rate", Double.MIN_VALUE, Double.MAX_VALUE),
        load.oneOf("level", LoadLevel.class),
        MixChoice.read(load, journeys, elsewhere),
        load.flag("quick"));
  }

  /**
   * Parses the length of a load.
   *
   * @throws IllegalArgumentException if it is shorter than a run can be
   */
  public static Duration length(String text) {
    Duration length = DurationText.parse(text);
    if (length.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "must be %s or longer".formatted(DurationText.format(SHORTEST)));
    }
    return length;
  }

  private void checkRate(Section load) {
    if (!load.isSound("model")) {
      return;
    }
    boolean given = load.has("rate");
    if (model == LoadModel.OPEN && !given) {
      load.problem("model", "open needs a rate of arrivals per second, such as -Drate=20");
    }
    if (model == LoadModel.CLOSED && given) {
      load.problem("rate", "has no meaning in a closed model, add -Dmodel=open or leave it out");
    }
    if (model == LoadModel.OPEN && users.isPresent()) {
      load.problem("users", "has no meaning in an open model, whose arrivals are set by -Drate");
    }
  }

  /** Returns the options with another level. */
  private LoadOptions at(LoadLevel other) {
    return new LoadOptions(users, spawnRate, duration, model, rate, other, mix, quick);
  }

  /**
   * Returns the load profile that a simulation has with these options. A requested level without
   * effect is reported as a problem.
   */
  public LoadShape shape(Function<LoadOptions, LoadShape> simulation, Section load) {
    LoadShape shape = simulation.apply(this);
    boolean heeded =
        Arrays.stream(LoadLevel.values())
            .anyMatch(other -> !simulation.apply(at(other)).equals(shape));
    if (level != LoadLevel.LIGHT && load.isOption("level") && !heeded) {
      load.problem("level", "has no meaning for this simulation, whose load is the same at each");
    }
    return shape;
  }

  /** Returns the load profile with these options applied, unchanged if a ramp would not fit. */
  public LoadShape adjusted(LoadShape shape) {
    List<Phase> phases = adjust(shape);
    return LoadShape.objections(phases).isEmpty() ? new LoadShape(phases) : shape;
  }

  /** Returns the phases with these options applied, whether or not the ramps fit. */
  List<Phase> adjust(LoadShape shape) {
    double levels = users.isPresent() ? (double) users.getAsInt() / shape.peak() : 1;
    double time = duration.map(d -> (double) d.toNanos() / shape.length().toNanos()).orElse(1.0);
    List<Phase> phases =
        PhaseScaling.withLengths(shape.phases(), PhaseScaling.lengths(shape.phases(), time));
    return phases.stream().map(phase -> adjust(phase, levels)).toList();
  }

  private Phase adjust(Phase phase, double levels) {
    return new Phase(
        phase.name(),
        phase.length(),
        PhaseScaling.users(phase.users(), levels),
        spawnRate.orElse(phase.spawnRate()));
  }

  /** Returns the option that is reported if a ramp no longer fits. */
  String blamed() {
    if (spawnRate.isPresent()) {
      return "spawn-rate";
    }
    return duration.isPresent() ? "duration" : "users";
  }
}
