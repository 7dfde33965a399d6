package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.access.ContractDemands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One of several groups of users in a run.
 *
 * @param name small letters, digits and dashes; it stands before the names of its journeys, and its
 *     objectives stand under it in {@code objectives.groups}
 * @param rate arrivals per second at the peak of an open model; absent in a closed one
 * @param journeys in their default mix
 */
public record UserGroup(String name, LoadShape shape, OptionalDouble rate, Journeys journeys) {

  public UserGroup {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a group of users needs a name of small letters, digits and dashes, was " + name);
    }
  }

  /**
   * The group as a load of its own.
   *
   * @param options of which those on length and form are heeded
   * @param longest length of all groups, which takes as long as the options say
   */
  ShapedLoad load(LoadOptions options, Duration longest, Section load) {
    Journeys own = journeys.ofGroup(name);
    LoadPlan plan =
        LoadPlan.of(
            shape,
            own.defaultMix(),
            own(options, longest),
            load,
            "raise -Dduration, or change the group %s in the simulation".formatted(name));
    new RequiredJourneysCheck(own, plan).check(name, load);
    List<Journey> grouped =
        plan.mix().weights().keySet().stream().map(own::named).toList();
    JourneyUsers.of(grouped, all -> 0, 0, ContractDemands.NONE).check(load);
    return new ShapedLoad(
        plan,
        grouped,
        Optional.empty(),
        journeys.contracts(),
        WorkloadObjectives.ofEverybody(),
        Optional.empty(),
        Optional.empty());
  }

  private LoadOptions own(LoadOptions options, Duration longest) {
    return new LoadOptions(
        OptionalInt.empty(),
        OptionalDouble.empty(),
        options.duration().map(all -> share(all, longest)),
        rate.isPresent() ? LoadModel.OPEN : LoadModel.CLOSED,
        rate,
        options.level(),
        Optional.empty(),
        Optional.empty(),
        options.quick());
  }

  private Duration share(Duration all, Duration longest) {
    double part = (double) shape.length().toNanos() / longest.toNanos();
    return Duration.ofMillis(Math.round(all.toMillis() * part));
  }
}
