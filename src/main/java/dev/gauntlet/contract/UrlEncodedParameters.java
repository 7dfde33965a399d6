package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Percent-encoded names and values joined by {@code &}: the query of a URL, or a form. A value
 * cannot add a parameter; a parameter whose optional value is missing is left out.
 */
final class UrlEncodedParameters implements TextTemplate {

  private final Map<String, TextTemplate> byEncodedName = new LinkedHashMap<>();

  UrlEncodedParameters(Map<String, ? extends TextTemplate> values) {
    values.forEach((name, value) -> byEncodedName.put(encode(name), value));
  }

  /** Reads the parameters of a section, in its order. */
  static Map<String, TextTemplate> read(Section section) {
    Map<String, TextTemplate> parameters = new LinkedHashMap<>();
    for (String name : section.keys()) {
      if (name.isBlank()) {
        section.problem(name, "must have a name");
      }
      section
          .optional(name, PlaceholderTemplate::parse)
          .ifPresent(value -> parameters.put(name, value));
    }
    return parameters;
  }

  @Override
  public String render(TemplateValues values) {
    StringBuilder text = new StringBuilder();
    byEncodedName.forEach(
        (name, template) -> {
          String value = template.render(values);
          if (value != null) {
            text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(encode(value));
          }
        });
    return text.toString();
  }

  @Override
  public List<Placeholder> placeholders() {
    return byEncodedName.values().stream()
        .flatMap(value -> value.placeholders().stream())
        .toList();
  }

  /**
   * Encodes a text for a URL or a form; readers of forms accept {@code %20} as well as {@code +}
   * for a space.
   */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
