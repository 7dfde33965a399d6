package dev.gauntlet.run.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.run.results.ResultsDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The settings of a command, as those of a simulation: {@code -DNAME=VALUE} goes before all else.
 */
final class SettingsOptions {

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      mapFallbackValue = "true",
      description = "A setting, such as -Denv=staging, -DbaseUrl=http://127.0.0.1:8000.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--env", paramLabel = "NAME", description = "The same as -Denv=NAME.")
  private String environment;

  /** Everything that is known, with the given options. */
  Settings settings() {
    return Settings.load(sources());
  }

  /** Where runs are kept. */
  Path results() {
    Settings settings = settings();
    Optional<ResultsDirectory> results = ResultsDirectory.read(settings.section("results"));
    settings.throwIfProblems();
    return results.orElseThrow().path();
  }

  /** All that settings are made of, with the given options. */
  Sources sources() {
    Map<String, String> given = new HashMap<>(options);
    if (environment != null) {
      given.put("env", environment);
    }
    return sources(given);
  }

  /** All that settings are made of, with these options. */
  static Sources sources(Map<String, String> options) {
    Sources process = Sources.ofProcess();
    Map<String, String> properties = new HashMap<>(process.properties());
    properties.putAll(options);
    return new Sources(properties, process.variables(), process.classPath());
  }
}
