package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.Phase;
import dev.gauntlet.measure.PhaseName;
import dev.gauntlet.run.access.ContractDemands;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A group of users, one of several in a run.
 *
 * @param name lower-case letters, digits and dashes; it prefixes the names of the group's journeys
 *     and is the key of its objectives in {@code objectives.groups}
 * @param rate arrivals per second at the peak of an open model; absent in a closed one
 * @param journeys in their default mix
 */
public record UserGroup(String name, LoadShape shape, OptionalDouble rate, Journeys journeys) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /** Returns whether the users arrive at a rate. */
  boolean isOpen() {
    return rate.isPresent();
  }

  /** Reports names that are invalid as configuration keys or ambiguous in outputs. */
  void checkNames(Section load) {
    if (!NAME.matcher(name).matches()) {
      load.problemOfProgram(
          "groups",
          ("has a group named \"%s\": rename it in the simulation, with small letters, digits and"
                  + " dashes")
              .formatted(name));
    }
    shape.phases().stream()
        .map(Phase::name)
        .filter(PhaseName::isAmbiguous)
        .forEach(
            phase ->
                load.problemOfProgram(
                    "groups",
                    ("has a phase named \"%s\" in the group %s: rename it in the simulation,"
                            + " without a plus sign")
                        .formatted(phase, name)));
  }

  /** Reports errors in names and weights of journeys; a group without any cannot be planned. */
  void checkJourneys(Settings settings, Section load) {
    journeys
        .faults()
        .forEach(
            fault ->
                load.problemOfProgram("journeys", "of the group %s %s".formatted(name, fault)));
    if (journeys.names().isEmpty()) {
      settings.throwIfProblems();
    }
  }

  /** Returns the group as a separate load; errors are added to the section's problems. */
  ShapedLoad load(GroupOptions options, Section load) {
    Journeys own = journeys.ofGroup(name);
    LoadPlan plan =
        LoadPlan.of(
            shape,
            own.defaultMix(),
            options.of(this),
            key -> options.section(this, key),
            "raise -Dduration or -Dload.groups.%s.spawn-rate, or change the group in the simulation"
                .formatted(name),
            adjusted -> options.quickScale(this));
    new RequiredJourneysCheck(own, plan).check(name, load, options.section(this, "users"));
    List<Journey> grouped =
        plan.mix().weights().keySet().stream().map(own::named).toList();
    JourneyUsers.of(grouped, all -> 0, 0, ContractDemands.NONE).check(load);
    return new ShapedLoad(
        plan,
        grouped,
        Optional.empty(),
        journeys.contracts(),
        WorkloadObjectives.ofEverybody(),
        Optional.empty());
  }
}
