package dev.gauntlet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings of a command line, {@code -DNAME=VALUE}; without a value a setting is true. */
final class PropertyOptions {

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      description = "A setting, such as -Dquick, -Dusers=50, -DbaseUrl=http://127.0.0.1:8000.")
  private List<String> given = new ArrayList<>();

  /**
   * Those of a command that names its simulations itself.
   *
   * @throws UsageException if one has no effect
   */
  Map<String, String> ofSimulations() {
    Map<String, String> options = all();
    if (options.containsKey("simulation")) {
      throw new UsageException("-Dsimulation is Maven's: name the simulation without it");
    }
    return options;
  }

  /**
   * @throws UsageException if one has no name, or two values
   */
  Map<String, String> all() {
    return parse(given);
  }

  static Map<String, String> parse(List<String> given) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String definition : given) {
      int equals = definition.indexOf('=');
      String name = equals < 0 ? definition : definition.substring(0, equals);
      String value = equals < 0 ? "true" : definition.substring(equals + 1);
      if (name.isBlank() || !Character.isLetter(name.charAt(0))) {
        throw new UsageException("-D%s has no name, write -DNAME=VALUE".formatted(definition));
      }
      String before = options.putIfAbsent(name, value);
      if (before != null && !before.equals(value)) {
        throw new UsageException("-D%s is given twice, leave one of them out".formatted(name));
      }
    }
    return options;
  }
}
