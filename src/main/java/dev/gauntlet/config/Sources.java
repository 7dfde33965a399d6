package dev.gauntlet.config;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Everything outside of the program that a configuration is made of, as arguments. An option or a
 * variable whose value is empty or blank counts as not set: a pipeline passes {@code -Dtitle=} where
 * it has no title.
 *
 * @param properties the system properties, as {@code -D} sets them
 * @param variables the environment variables
 * @param classPath where {@code reference.conf}, {@code application.conf} and {@code environments/}
 *     are looked up
 * @param objectives of platforms, each a file beside its contract
 */
public record Sources(
    Map<String, String> properties,
    Map<String, String> variables,
    ClassLoader classPath,
    NamedFiles objectives,
    NamedFiles contracts) {

  /** With the contracts of the working directory. */
  public Sources(
      Map<String, String> properties,
      Map<String, String> variables,
      ClassLoader classPath,
      NamedFiles objectives) {
    this(properties, variables, classPath, objectives, NamedFiles.CONTRACTS);
  }

  /** With the objectives and contracts of the working directory. */
  public Sources(
      Map<String, String> properties, Map<String, String> variables, ClassLoader classPath) {
    this(properties, variables, classPath, NamedFiles.OBJECTIVES);
  }

  public Sources {
    properties = withoutEmpty(properties);
    variables = withoutEmpty(variables);
  }

  private static Map<String, String> withoutEmpty(Map<String, String> values) {
    return values.entrySet().stream()
        // One without a name is a slip in any case.
        .filter(entry -> !entry.getValue().isBlank() || entry.getKey().isBlank())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of this process, as they are now. */
  public static Sources ofProcess() {
    Properties properties = System.getProperties();
    Map<String, String> copied =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty));
    return new Sources(copied, System.getenv(), Sources.class.getClassLoader());
  }
}
