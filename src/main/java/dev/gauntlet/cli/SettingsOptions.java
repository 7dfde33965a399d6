package dev.gauntlet.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.run.plan.ResultsDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The settings of a command, read like those of a simulation. {@code -DNAME=VALUE} takes
 * precedence over all other sources.
 */
final class SettingsOptions {

  @Mixin private PropertyOptions definitions;

  @Option(names = "--env", paramLabel = "NAME", description = "The same as -Denv=NAME.")
  private String environment;

  /** Returns all settings, with the given options. */
  Settings settings() {
    return Settings.load(sources());
  }

  /** Returns the directory of the runs, which no file of objectives contains. */
  Path results() {
    Settings settings = settings();
    Optional<ResultsDirectory> results = ResultsDirectory.read(settings.section("results"));
    settings.throwIfProblemsOutsideObjectives();
    return results.orElseThrow().path();
  }

  /**
   * Rejects all options that a command does not use.
   *
   * @param sections the sections that the command reads
   * @throws UsageException if an option is of another section
   */
  void only(List<String> sections) {
    List<String> beyond = settings().optionsBeyond(sections);
    if (!beyond.isEmpty()) {
      throw new UsageException(
          "-D%s %s no effect here; this command uses only settings of %s"
              .formatted(
                  String.join(" and -D", beyond),
                  beyond.size() == 1 ? "has" : "have",
                  String.join(", ", sections)));
    }
  }

  /** Returns the sources of the settings, with the given options. */
  SettingsSources sources() {
    Map<String, String> given = definitions.all();
    if (environment != null) {
      String other = given.put("env", environment);
      if (other != null && !other.equals(environment)) {
        throw new UsageException("--env and -Denv differ; remove one of them");
      }
    }
    return sources(given);
  }

  /** Returns the sources of the settings, with the given options. */
  static SettingsSources sources(Map<String, String> options) {
    SettingsSources process = SettingsSources.ofProcess();
    Map<String, String> properties = new HashMap<>(process.properties());
    properties.putAll(options);
    return new SettingsSources(properties, process.variables(), process.classPath());
  }
}
