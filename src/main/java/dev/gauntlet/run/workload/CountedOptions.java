package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.load.LoadOptions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The options of workloads with a fixed number of users, which have no load profile over time and
 * no quick variant.
 */
final class CountedOptions {

  /** Options that describe another kind of load. */
  private static final List<String> FOREIGN =
      List.of("spawn-rate", "duration", "model", "rate", "level", "journeys", "groups");

  /** Keys that may be set for a scenario and have no effect on it. */
  private static final List<String> IGNORED_KEYS = List.of("quick", "model", "level", "groups");

  private static final String USERS = "users";

  private CountedOptions() {}

  /** Reports options that describe another kind of load, and invalid values. */
  static void check(Section load) {
    IGNORED_KEYS.forEach(load::has);
    List<String> foreign = FOREIGN.stream().filter(load::isOption).toList();
    foreign.forEach(key -> load.problem(key, "has no meaning for a scenario, leave it out"));
    // The messages of LoadOptions about rate and model would contradict these.
    if (!foreign.contains("rate") && !foreign.contains("model")) {
      LoadOptions.read(load, Journeys.builtIn().names(), Set.of());
    }
  }

  /**
   * Returns the number of users from the command line; a number in a file or variable applies to
   * other loads.
   */
  static OptionalInt users(Section load) {
    return load.isOption(USERS)
        ? load.optionalInteger(USERS, 1, Integer.MAX_VALUE)
        : OptionalInt.empty();
  }

  /** Returns a scenario with another number of users; reports a number that it does not support. */
  static Scenario scaled(Scenario scenario, int users, Section load) {
    try {
      return scenario.withUsers(users);
    } catch (IllegalArgumentException e) {
      load.problem(USERS, e.getMessage());
      return scenario;
    }
  }

  /** Returns the name of a simulation without its folder, which is that of its journey. */
  static String journey(String simulation) {
    return simulation.substring(simulation.lastIndexOf('.') + 1);
  }

  /** Returns the longest time that the workload may take. */
  static Duration longest(Settings settings) {
    return settings.section(WorkloadObjectives.SECTION).duration("time-limit");
  }
}
