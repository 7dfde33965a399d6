package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The options of users who are counted: there is no shape over time, and it is quick as it is. */
final class CountedOptions {

  /** Options that ask for another load than the one that a scenario is. */
  private static final List<String> FOREIGN =
      List.of("spawn-rate", "duration", "model", "rate", "level", "journeys", "groups");

  /** What a scenario may be given and does not read itself. */
  private static final List<String> IGNORED_KEYS = List.of("quick", "model", "level", "groups");

  private CountedOptions() {}

  /** Reports what asks for another load, or makes no sense at all. */
  static void check(Section load) {
    IGNORED_KEYS.forEach(load::has);
    List<String> foreign = FOREIGN.stream().filter(load::isOption).toList();
    foreign.forEach(key -> load.problem(key, "has no meaning for a scenario, leave it out"));
    // Its own words about rate and model would contradict these.
    if (!foreign.contains("rate") && !foreign.contains("model")) {
      LoadOptions.read(load, Journeys.builtIn().names(), Set.of());
    }
  }

  /** The most that it may take. */
  static Duration longest(Settings settings) {
    return settings.section(WorkloadObjectives.SECTION).duration("time-limit");
  }
}
