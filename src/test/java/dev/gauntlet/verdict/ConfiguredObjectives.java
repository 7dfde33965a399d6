package dev.gauntlet.verdict;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Objectives of the contract {@code ma}, read from a configuration. */
final class ConfiguredObjectives {

  static final List<String> OPERATIONS =
      List.of(
          "register worker",
          "send heartbeat",
          "list workers",
          "get worker",
          "create task",
          "list tasks",
          "get task",
          "get task progress",
          "decompose task",
          "cancel task",
          "check health");

  private static final RunPhases PHASES = new RunPhases("Spike", Set.of("base", "spike"), 0);

  private ConfiguredObjectives() {}

  /**
   * Returns the objectives of all requests.
   *
   * @param options override the defaults
   * @param files folder that may hold an application.conf
   */
  static Objectives read(Map<String, String> options, ClassLoader files) {
    return read(options, files, (everybodys, settings) -> everybodys);
  }

  /** Returns the objectives of a scenario {@code own} whose requests are scaled by a factor. */
  static Objectives ofScenario(
      Map<String, String> options, ClassLoader files, Map<String, Double> proportions) {
    return read(
        options,
        files,
        (everybodys, settings) ->
            everybodys.ofScenario(
                settings.section("scenarios.own"),
                OPERATIONS,
                proportions,
                List.of("pool use"),
                PHASES));
  }

  private static Objectives read(
      Map<String, String> options,
      ClassLoader files,
      BiFunction<Objectives, Settings, Objectives> choice) {
    Settings settings = Settings.load(new SettingsSources(options, Map.of(), files));
    Objectives everybodys =
        Objectives.read(
            settings.section("objectives"),
            Map.of("ma", OPERATIONS),
            List.of("ap", "cv", "shop"),
            List.of("pool use"),
            PHASES);
    Objectives chosen = choice.apply(everybodys, settings);
    settings.throwIfProblems();
    return chosen;
  }

  static List<String> names(List<Objective> objectives) {
    return objectives.stream().map(Objective::name).toList();
  }
}
