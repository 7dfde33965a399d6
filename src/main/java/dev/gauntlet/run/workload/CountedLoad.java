package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.PlacedPhase;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.PlannedLoad;
import java.util.List;
import java.util.Set;

/** So many users, each once: it has no shape over time, and is quick as it is. */
interface CountedLoad extends Workload {

  /** The section of the configuration in which each has its own objectives, by its name. */
  String SECTION = "scenarios";

  /** Options that ask for another load than the one that a scenario is. */
  List<String> FOREIGN = List.of("spawn-rate", "duration", "model", "rate", "level", "journeys");

  /** What a scenario may be given and does not read itself. */
  List<String> LET_BE = List.of("quick", "model", "level");

  /** Reports what asks for another load, or makes no sense at all. */
  static void checkOptions(Section load) {
    LET_BE.forEach(load::has);
    List<String> foreign = FOREIGN.stream().filter(load::isOption).toList();
    foreign.forEach(key -> load.problem(key, "has no meaning for a scenario, leave it out"));
    // Its own words about rate and model would contradict these.
    if (!foreign.contains("rate") && !foreign.contains("model")) {
      LoadOptions.read(load, Journeys.builtIn().names(), Set.of());
    }
  }

  /** The name under which its objectives are configured. */
  String simulation();

  int users();

  @Override
  default String model() {
    return "counted";
  }

  @Override
  default QuickScale scale() {
    return QuickScale.NONE;
  }

  @Override
  default boolean mayLeaveOutSteps() {
    return false;
  }

  @Override
  default List<PlacedPhase> phases() {
    return List.of();
  }

  @Override
  default Attendance attendance() {
    return (elapsed, arrived) -> arrived >= users();
  }

  @Override
  default List<String> course() {
    return List.of();
  }

  @Override
  default int arrivals(List<Journey> journeys) {
    return users();
  }

  @Override
  default PlannedLoad planned() {
    return new PlannedLoad(0, users(), 0, users(), 0);
  }

  @Override
  default String ownObjectives() {
    return SECTION + "." + simulation();
  }
}
