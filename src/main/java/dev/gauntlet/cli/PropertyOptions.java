package dev.gauntlet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The settings of a command line, {@code -DNAME=VALUE}. A setting without a value is true. */
final class PropertyOptions {

  private static final List<String> OF_MAVEN = List.of("simulation", "gatling.simulationClass");

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      description = "A setting, such as -Dquick, -Dusers=50, -DbaseUrl=http://127.0.0.1:8000.")
  private List<String> given = new ArrayList<>();

  /**
   * Returns the settings of a command that names its simulations in another way.
   *
   * @throws UsageException if a setting has no effect
   */
  Map<String, String> ofSimulations() {
    Map<String, String> options = all();
    OF_MAVEN.stream()
        .filter(options::containsKey)
        .forEach(
            name -> {
              throw new UsageException(
                  "-D%s is an option of Maven: write the name of the simulation without it"
                      .formatted(name));
            });
    return options;
  }

  /**
   * @throws UsageException if a setting has no name, or has two values
   */
  Map<String, String> all() {
    return parse(given);
  }

  static Map<String, String> parse(List<String> given) {
    Map<String, String> options = new LinkedHashMap<>();
    Set<String> problems = new LinkedHashSet<>();
    for (String definition : given) {
      int equals = definition.indexOf('=');
      String name = equals < 0 ? definition : definition.substring(0, equals);
      String value = equals < 0 ? "true" : definition.substring(equals + 1);
      if (name.isBlank() || !Character.isLetter(name.charAt(0))) {
        problems.add("-D%s has no name; write -DNAME=VALUE".formatted(definition));
        continue;
      }
      String before = options.putIfAbsent(name, value);
      if (before != null && !before.equals(value)) {
        problems.add("-D%s is set twice; remove one of them".formatted(name));
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageException(String.join("; ", problems));
    }
    return options;
  }
}
