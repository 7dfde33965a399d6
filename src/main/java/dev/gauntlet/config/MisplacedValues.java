package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A check for single values in place of a whole section. Such a value would hide the defaults of
 * the section, and an option for a key below it would hide the value.
 */
final class MisplacedValues {

  /** The sections below which a single value may be the short form of a section. */
  private static final Set<String> WITH_SHORT_FORMS = Set.of("objectives", "scenarios");

  private final ConfigObject defaults;
  private final Problems problems;
  private final List<String> found = new ArrayList<>();

  /**
   * @param defaults the known sections
   */
  MisplacedValues(ConfigObject defaults, Problems problems) {
    this.defaults = defaults;
    this.problems = problems;
  }

  /**
   * Returns the file without such values, and reports each as a problem.
   *
   * @param resolved the same file after substitution
   */
  Config reject(Config file, ConfigObject resolved) {
    search(List.of(), resolved, defaults);
    Config kept = file;
    for (String path : found) {
      kept = kept.withoutPath(path);
    }
    found.clear();
    return kept;
  }

  private void search(List<String> above, ConfigObject object, ConfigObject known) {
    for (Map.Entry<String, ConfigValue> section : known.entrySet()) {
      ConfigValue value = object.get(section.getKey());
      if (value != null && section.getValue() instanceof ConfigObject below) {
        List<String> elements = new ArrayList<>(above);
        elements.add(section.getKey());
        search(elements, value, below);
      }
    }
  }

  private void search(List<String> elements, ConfigValue value, ConfigObject known) {
    if (value instanceof ConfigObject object) {
      if (!WITH_SHORT_FORMS.contains(elements.get(0))) {
        search(elements, object, known);
      }
    } else if (value.valueType() != ConfigValueType.NULL) {
      String path = ConfigUtil.joinPath(elements);
      found.add(path);
      problems.add(path, message(path, value), Origin.of(value.origin()));
    }
  }

  private static String message(String path, ConfigValue value) {
    String shown =
        value.valueType() == ConfigValueType.LIST
            ? "a list"
            : ConfigurationNode.shownScalar(path, value.unwrapped().toString());
    return path + " must be a section { ... }, was " + shown;
  }
}
