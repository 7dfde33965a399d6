package dev.gauntlet.config;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The external sources of a configuration. An option or a variable with an empty or blank value
 * counts as not set, because a pipeline passes {@code -Dtitle=} if it has no title.
 *
 * @param properties the system properties, as {@code -D} sets them
 * @param variables the environment variables
 * @param classPath contains {@code reference.conf}, {@code application.conf} and {@code
 *     environments/}
 * @param objectives the objectives files of platforms
 * @param contracts the contract files
 * @param simulation the simulation whose own settings apply, if any
 */
public record SettingsSources(
    Map<String, String> properties,
    Map<String, String> variables,
    ClassLoader classPath,
    NamedFiles objectives,
    NamedFiles contracts,
    Optional<String> simulation) {

  /** Creates sources without the settings of a simulation. */
  public SettingsSources(
      Map<String, String> properties,
      Map<String, String> variables,
      ClassLoader classPath,
      NamedFiles objectives,
      NamedFiles contracts) {
    this(properties, variables, classPath, objectives, contracts, Optional.empty());
  }

  /** Creates sources with the contracts of the working directory. */
  public SettingsSources(
      Map<String, String> properties,
      Map<String, String> variables,
      ClassLoader classPath,
      NamedFiles objectives) {
    this(properties, variables, classPath, objectives, NamedFiles.CONTRACTS);
  }

  /** Creates sources with the objectives and contracts of the working directory. */
  public SettingsSources(
      Map<String, String> properties, Map<String, String> variables, ClassLoader classPath) {
    this(properties, variables, classPath, NamedFiles.OBJECTIVES);
  }

  public SettingsSources {
    properties = withoutEmpty(properties);
    variables = withoutEmpty(variables);
  }

  /**
   * Returns the same sources with the settings that a simulation has of its own, in {@code
   * scenarios.NAME.settings} of the defaults.
   */
  public SettingsSources of(String name) {
    return new SettingsSources(
        properties, variables, classPath, objectives, contracts, Optional.of(name));
  }

  private static Map<String, String> withoutEmpty(Map<String, String> values) {
    return values.entrySet().stream()
        // An option without a name is kept, because it is always a mistake.
        .filter(entry -> !entry.getValue().isBlank() || entry.getKey().isBlank())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the current sources of this process. */
  public static SettingsSources ofProcess() {
    Properties properties = System.getProperties();
    Map<String, String> copied =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty));
    return new SettingsSources(copied, System.getenv(), SettingsSources.class.getClassLoader());
  }
}
