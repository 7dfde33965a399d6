package dev.gauntlet.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The layer of environment variables: {@code GAUNTLET_LOAD_SPAWN_RATE} is {@code load.spawn-rate}.
 *
 * <p>An underscore may stand for a dot, a dash or a space, so the names are compared with the keys
 * of the files. Therefore reference.conf contains every key, if necessary with the value {@code
 * null}.
 */
final class VariableLayer {
  /** The variable that selects a file of {@code environments/}. */
  static final String ENVIRONMENT = "GAUNTLET_ENV";

  static final String PREFIX = "GAUNTLET_";

  /** The sections with keys that only a file may name; if it is unreadable, they are unknown. */
  private static final List<String> NAMED_BY_FILES =
      List.of(
          "LOAD_GROUPS_", "PROBE_VALUES_", "TARGET_METRICS_SERIES_", "OBJECTIVES_", "SCENARIOS_");

  private final Map<String, String> variables;
  private final Map<String, String> paths = new TreeMap<>();

  /**
   * @param variables all environment variables of the process
   * @param files the merged files
   */
  VariableLayer(Map<String, String> variables, ConfigObject files) {
    this.variables = new TreeMap<>(variables);
    LeafValues.visit(files, this::collect);
  }

  private void collect(List<String> elements, ConfigValue value) {
    if (!(value instanceof ConfigObject)) {
      paths.put(variableOf(elements), ConfigUtil.joinPath(elements));
    }
  }

  static String variableOf(List<String> elements) {
    String joined = String.join("_", elements).toUpperCase(Locale.ROOT);
    return PREFIX + joined.replaceAll("[^A-Z0-9]", "_");
  }

  /** Returns all variables of Gauntlet that are set; reports an unknown one as a problem. */
  SettingsLayer layer(Problems problems) {
    SettingsLayer layer = new SettingsLayer();
    variables.forEach(
        (name, text) -> {
          if (paths.containsKey(name)) {
            put(layer, name, text, problems);
          } else if (name.startsWith(PREFIX) && !name.equals(ENVIRONMENT)) {
            reject(name, problems);
          }
        });
    return layer;
  }

  private void put(SettingsLayer layer, String name, String text, Problems problems) {
    String path = paths.get(name);
    if (!TopLevelSections.rejectOutsideOfFiles(path, Origin.variable(name), problems)) {
      layer.put(path, text, Origin.variable(name));
    }
  }

  private void reject(String name, Problems problems) {
    String hint =
        Suggestion.nearest(name, paths.keySet())
            .map(near -> ", did you mean " + near + "?")
            .orElse(": unset it, or see reference.conf for the keys");
    String message = "unknown variable " + name + hint;
    if (NAMED_BY_FILES.stream().anyMatch(name.substring(PREFIX.length())::startsWith)) {
      problems.addDependent(name, message, Origin.variable(name));
    } else {
      problems.add(name, message, Origin.variable(name));
    }
  }
}
