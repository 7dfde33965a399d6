package dev.gauntlet.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text form of a configuration: one line per value, sorted by path, with its origin. */
final class SettingsText {
  private final SortedMap<String, Line> lines = new TreeMap<>();

  SettingsText(ConfigObject object) {
    LeafValues.visit(
        object, (elements, value) -> lines.put(join(elements), line(elements, value)));
  }

  private static Line line(List<String> elements, ConfigValue value) {
    Object masked = SecretSettings.mask(elements.get(elements.size() - 1), value.unwrapped());
    // A value without secrets is rendered as it was written: 007 stays 007.
    ConfigValue shown =
        masked == null || masked.equals(value.unwrapped())
            ? value
            : ConfigValueFactory.fromAnyRef(masked);
    return new Line(
        join(elements),
        value.unwrapped(),
        shown.render(ConfigRenderOptions.concise()),
        Origin.of(value.origin()));
  }

  private static String join(List<String> elements) {
    return ConfigUtil.joinPath(elements);
  }

  /** Returns every value as HOCON, with its origin as a comment. */
  String whole() {
    return lines.values().stream()
        .map(line -> line.path + " = " + line.text + " # " + line.origin + "\n")
        .collect(Collectors.joining());
  }

  /** Returns only the values that differ from the defaults, for display. */
  String withoutDefaults(ConfigObject defaults) {
    SortedMap<String, Line> known = new SettingsText(defaults).lines;
    return lines.values().stream()
        .filter(line -> !line.sameValue(known.get(line.path)))
        .map(line -> line.path + " = " + line.text + " (" + line.origin + ")\n")
        .collect(Collectors.joining());
  }

  private record Line(String path, Object value, String text, Origin origin) {
    // Compares texts, because an option is the text "5" and a file contains the number 5.
    boolean sameValue(Line other) {
      return other != null && String.valueOf(value).equals(String.valueOf(other.value));
    }
  }
}
