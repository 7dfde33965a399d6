package dev.gauntlet.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names with their values, percent-encoded and joined by {@code &}: the query of a URL, or a form.
 * A value can add no parameter; one whose optional value is unknown is left out.
 */
final class Parameters {

  private final Map<String, Template> byEncodedName = new LinkedHashMap<>();

  Parameters(Map<String, Template> values) {
    values.forEach((name, value) -> byEncodedName.put(encode(name), value));
  }

  String render(Values values) {
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

  Stream<Template> templates() {
    return byEncodedName.values().stream();
  }

  /** As a URL wants it; a form's reader takes {@code %20} for a space just as well as {@code +}. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
