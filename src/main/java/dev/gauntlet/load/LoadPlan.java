package dev.gauntlet.load;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

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
    LoadShape shape, LoadModel model, OptionalDouble rate, JourneyMix mix, QuickScale scale) {

  /**
   * Applies the options, then the quick scale. A ramp that no longer fits into its phase is
   * reported as a problem of the section, and the plan keeps the simulation's own load profile.
   *
   * @param shape the load profile of the simulation
   * @param mix the simulation's mix, which is used unless the options name journeys
   * @param load the section that receives problems
   */
  public static LoadPlan of(LoadShape shape, JourneyMix mix, LoadOptions options, Section load) {
    return of(shape, mix, options, key -> load, "raise -DspawnRate or -Dduration", QuickScale::of);
  }

  /**
   * Creates a plan as {@link #of(LoadShape, JourneyMix, LoadOptions, Section)} does, with a
   * specific remedy.
   *
   * @param sections the section that receives the problems of a key
   * @param remedy the advice for a ramp that no longer fits
   * @param quick the scale of a quick run with this shape
   */
  public static LoadPlan of(
      LoadShape shape,
      JourneyMix mix,
      LoadOptions options,
      Function<String, Section> sections,
      String remedy,
      Function<LoadShape, QuickScale> quick) {
    LoadShape adjusted = adjusted(withUsers(shape, sections), options, sections, remedy);
    QuickScale scale = options.quick() ? quick.apply(adjusted) : QuickScale.NONE;
    LoadPlan plan =
        new LoadPlan(
            options.quick() ? scale.apply(adjusted) : adjusted,
            options.model(),
            options.rate(),
            options.mix().chosen().orElse(mix),
            scale);
    plan.arrivals()
        .flatMap(OpenModelArrivals::objection)
        .ifPresent(text -> sections.apply("rate").problemOfChoice("rate", text));
    return plan;
  }

  private static LoadShape withUsers(LoadShape shape, Function<String, Section> sections) {
    if (shape.peak() > 0) {
      return shape;
    }
    String first = shape.phases().get(0).name();
    sections
        .apply("users")
        .problemOfProgram(
            "users",
            ("cannot be planned: the load profile that begins with the phase %s has no phase with"
                    + " users; add one in the simulation")
                .formatted(first));
    return LoadShape.phase(first).users(1).atOnce().during(shape.length());
  }

  private static LoadShape adjusted(
      LoadShape shape, LoadOptions options, Function<String, Section> sections, String remedy) {
    String blamed = options.blamed();
    if (Stream.of("users", "spawn-rate", "duration")
        .allMatch(key -> sections.apply(key).isSound(key))) {
      LoadShape.objections(options.adjust(shape))
          .forEach(
              objection ->
                  sections
                      .apply(blamed)
                      .problemOfChoice(blamed, "cannot be kept: " + objection + "; " + remedy));
    }
    return options.adjusted(shape);
  }

  /** Returns the arrivals of an open model; empty in a closed one. */
  public Optional<OpenModelArrivals> arrivals() {
    return rate.isPresent()
        ? Optional.of(new OpenModelArrivals(shape, rate.getAsDouble()))
        : Optional.empty();
  }

  /** Returns the schedule of the users of one journey of the mix. */
  public UserSchedule scheduleOf(String journey) {
    return arrivals()
        .<UserSchedule>map(arrivals -> new OpenModelSchedule(arrivals, mix, journey))
        .orElseGet(() -> new ClosedModelSchedule(lifetimesOf(journey)));
  }

  private List<UserLifetime> lifetimesOf(String journey) {
    List<String> round = mix.round();
    return shape.lifetimes().stream()
        .filter(lifetime -> round.get(lifetime.user() % round.size()).equals(journey))
        .toList();
  }

  /** Returns a description of a few lines: phases, journeys, planned numbers, the quick scale. */
  public String describe() {
    return new LoadPlanText(this).toString();
  }
}
