package dev.gauntlet.load;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The final load of a run.
 *
 * @param shape the users over time, or the load profile of an open model; already scaled
 * @param model the workload model
 * @param rate the arrivals per second at the peak; present exactly in an open model
 * @param mix the mix of journeys
 * @param scale the factors of a quick run; the journeys apply the think time divisor
 */
public record LoadPlan(
    LoadShape shape, LoadModel model, OptionalDouble rate, Mix mix, QuickScale scale) {

  /**
   * Applies the options, then the quick scale. A ramp that no longer fits into its phase is
   * reported as a problem of the section, and the plan keeps the simulation's own load profile.
   *
   * @param shape the load profile of the simulation
   * @param mix the simulation's mix, which is used unless the options name journeys
   * @param load the section that receives problems
   */
  public static LoadPlan of(LoadShape shape, Mix mix, LoadOptions options, Section load) {
    return of(shape, mix, options, load, "raise -DspawnRate or -Dduration", QuickScale::of);
  }

  /**
   * Creates a plan as {@link #of(LoadShape, Mix, LoadOptions, Section)} does, with a specific
   * remedy.
   *
   * @param remedy the advice for a ramp that no longer fits
   * @param quick the scale of a quick run with this shape
   */
  public static LoadPlan of(
      LoadShape shape,
      Mix mix,
      LoadOptions options,
      Section load,
      String remedy,
      Function<LoadShape, QuickScale> quick) {
    LoadShape adjusted = adjusted(shape, options, load, remedy);
    QuickScale scale = options.quick() ? quick.apply(adjusted) : QuickScale.NONE;
    LoadPlan plan =
        new LoadPlan(
            options.quick() ? scale.apply(adjusted) : adjusted,
            options.model(),
            options.rate(),
            options.mix().chosen().orElse(mix),
            scale);
    plan.arrivals().flatMap(Arrivals::objection).ifPresent(text -> load.problem("rate", text));
    return plan;
  }

  private static LoadShape adjusted(
      LoadShape shape, LoadOptions options, Section load, String remedy) {
    if (shape.peak() == 0) {
      throw new IllegalArgumentException("a load profile needs a phase with users");
    }
    List<Phase> phases = options.adjust(shape);
    List<String> misfits = LoadShape.misfits(phases);
    if (load.isSound("users", "spawn-rate", "duration")) {
      misfits.forEach(
          misfit ->
              load.problem(options.blamed(), "cannot be kept: " + misfit + "; " + remedy));
    }
    return misfits.isEmpty() ? new LoadShape(phases) : shape;
  }

  /** Returns the arrivals of an open model; empty in a closed one. */
  public Optional<Arrivals> arrivals() {
    return rate.isPresent()
        ? Optional.of(new Arrivals(shape, rate.getAsDouble()))
        : Optional.empty();
  }

  /** Returns the schedule of the users of one journey of the mix. */
  public Schedule scheduleOf(String journey) {
    return arrivals()
        .<Schedule>map(arrivals -> new ArrivalSchedule(arrivals, mix, journey))
        .orElseGet(() -> new StintSchedule(stintsOf(journey)));
  }

  private List<Stint> stintsOf(String journey) {
    List<String> round = mix.round();
    return shape.stints().stream()
        .filter(stint -> round.get(stint.user() % round.size()).equals(journey))
        .toList();
  }

  /** Returns a description of a few lines: phases, journeys, planned numbers, the quick scale. */
  public String describe() {
    return new PlanText(this).toString();
  }
}
