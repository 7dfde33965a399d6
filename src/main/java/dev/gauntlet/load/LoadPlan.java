package dev.gauntlet.load;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The load of one run, decided.
 *
 * @param shape the users over time, or the form of an open model; already scaled
 * @param model who waits for whom
 * @param rate arrivals per second at the peak; present exactly in an open model
 * @param mix the journeys
 * @param scale by how much a quick run is smaller; its think divisor is for the journeys to apply
 */
public record LoadPlan(
    LoadShape shape, LoadModel model, OptionalDouble rate, Mix mix, QuickScale scale) {

  /**
   * Applies the options, then the quick scale. A ramp that no longer fits into its phase is a
   * problem of the section, and the plan keeps the simulation's own shape.
   *
   * @param shape as the simulation states it
   * @param mix the simulation's own, unless the options name journeys
   * @param load where problems are kept
   */
  public static LoadPlan of(LoadShape shape, Mix mix, LoadOptions options, Section load) {
    return of(shape, mix, options, load, "raise -DspawnRate or -Dduration");
  }

  /**
   * As {@link #of(LoadShape, Mix, LoadOptions, Section)}.
   *
   * @param remedy the next step for a ramp that no longer fits
   */
  public static LoadPlan of(
      LoadShape shape, Mix mix, LoadOptions options, Section load, String remedy) {
    LoadShape adjusted = adjusted(shape, options, load, remedy);
    QuickScale scale = options.quick() ? QuickScale.of(adjusted) : QuickScale.NONE;
    LoadPlan plan =
        new LoadPlan(
            options.quick() ? scale.apply(adjusted) : adjusted,
            options.model(),
            options.rate(),
            options.journeys().orElse(mix),
            scale);
    plan.arrivals().flatMap(Arrivals::objection).ifPresent(text -> load.problem("rate", text));
    return plan;
  }

  private static LoadShape adjusted(
      LoadShape shape, LoadOptions options, Section load, String remedy) {
    List<Phase> phases = options.adjust(shape);
    List<String> misfits = LoadShape.misfits(phases);
    if (load.isSound("users", "spawn-rate", "duration")) {
      misfits.forEach(
          misfit ->
              load.problem(options.blamed(), "cannot be kept: " + misfit + "; " + remedy));
    }
    return misfits.isEmpty() ? new LoadShape(phases) : shape;
  }

  /** The arrivals of an open model; empty in a closed one. */
  public Optional<Arrivals> arrivals() {
    return rate.isPresent()
        ? Optional.of(new Arrivals(shape, rate.getAsDouble()))
        : Optional.empty();
  }

  /** When the users of one journey of the mix come and go. */
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

  /** A few lines for people: phases, journeys, what is planned, the quick scale. */
  public String describe() {
    return new PlanText(this).toString();
  }
}
