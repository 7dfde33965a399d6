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
 * The section {@code load}: what a run changes about the load that its simulation states.
 *
 * @param users the peak; other levels follow in proportion
 * @param spawnRate users per second on every ramp
 * @param duration of the whole; phases follow in proportion
 * @param model who waits for whom
 * @param rate arrivals per second at the peak; present exactly in an open model
 * @param level the strength that a simulation with levels asks for
 * @param journeys with their weights
 * @param passedOver a mix of other simulations, which a file or variable has for these
 * @param quick whether to keep only the form of the load, in about 30 s
 */
public record LoadOptions(
    OptionalInt users,
    OptionalDouble spawnRate,
    Optional<Duration> duration,
    LoadModel model,
    OptionalDouble rate,
    Level level,
    Optional<Mix> journeys,
    Optional<String> passedOver,
    boolean quick) {

  /** What a run is measured in. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * Reads what is about the load itself; what is wrong is kept there.
   *
   * @param journeys the names of those that the simulation has
   * @param elsewhere the names of those that others have
   */
  public static LoadOptions read(
      Section load, Collection<String> journeys, Collection<String> elsewhere) {
    LoadOptions options = readOfAnyModel(load, journeys, elsewhere);
    options.checkRate(load);
    return options;
  }

  /** The same where the load has models and rates of its own, and these options change neither. */
  public static LoadOptions readOfAnyModel(
      Section load, Collection<String> journeys, Collection<String> elsewhere) {
    Optional<String> passedOver = passedOver(load, elsewhere);
    return new LoadOptions(
        load.optionalInteger("users", 1, Integer.MAX_VALUE),
        load.optionalNumber("spawn-rate", Double.MIN_VALUE, Double.MAX_VALUE),
        load.optional("duration", LoadOptions::length),
        load.oneOf("model", LoadModel.class),
        load.optionalNumber("rate", Double.MIN_VALUE, Double.MAX_VALUE),
        load.oneOf("level", Level.class),
        passedOver.isPresent()
            ? Optional.empty()
            : load.optional("journeys", text -> Mix.parse(text, journeys)),
        passedOver,
        load.flag("quick"));
  }

  /** What was given on the command line is meant for this run. */
  private static Optional<String> passedOver(Section load, Collection<String> elsewhere) {
    return load.isOption("journeys")
        ? Optional.empty()
        : load.optionalText("journeys").filter(text -> Mix.isOf(text, elsewhere));
  }

  private static Duration length(String text) {
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
      load.problem("users", "has no meaning in an open model, whose arrivals are told by -Drate");
    }
  }

  /** The same with another level. */
  private LoadOptions at(Level other) {
    return new LoadOptions(
        users, spawnRate, duration, model, rate, other, journeys, passedOver, quick);
  }

  /**
   * The shape that a simulation has with these options. A level that was asked for and makes no
   * difference is a problem.
   */
  public LoadShape shape(Function<LoadOptions, LoadShape> simulation, Section load) {
    LoadShape shape = simulation.apply(this);
    boolean heeded =
        Arrays.stream(Level.values()).anyMatch(other -> !simulation.apply(at(other)).equals(shape));
    if (level != Level.LIGHT && load.isOption("level") && !heeded) {
      load.problem("level", "has no meaning for this simulation, whose load is the same at each");
    }
    return shape;
  }

  /** The phases as these options want them, whether or not the ramps fit. */
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

  /** The option to blame when a ramp no longer fits. */
  String blamed() {
    if (spawnRate.isPresent()) {
      return "spawn-rate";
    }
    return duration.isPresent() ? "duration" : "users";
  }
}
