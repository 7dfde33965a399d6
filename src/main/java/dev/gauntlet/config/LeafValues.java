package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A visitor of the values of a configuration: all single values, lists and empty sections. */
final class LeafValues {

  private LeafValues() {}

  /**
   * Visits each value with the elements of its path. Skips a section that consists of unresolved
   * substitutions, because it has no keys yet.
   */
  static void visit(ConfigObject object, BiConsumer<List<String>, ConfigValue> visitor) {
    visit(List.of(), object, visitor);
  }

  private static void visit(
      List<String> path, ConfigObject section, BiConsumer<List<String>, ConfigValue> visitor) {
    try {
      if (section.isEmpty() && !path.isEmpty()) {
        visitor.accept(path, section);
      }
      section.forEach(
          (key, value) -> {
            List<String> elements = new ArrayList<>(path);
            elements.add(key);
            if (value instanceof ConfigObject below) {
              visit(elements, below, visitor);
            } else {
              visitor.accept(elements, value);
            }
          });
    } catch (ConfigException.NotResolved e) {
      // It has no keys before substitution.
    }
  }
}
