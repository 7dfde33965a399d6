package dev.gauntlet.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The path and the query of a request. A value is percent-encoded, so that it can neither add a
 * segment nor a parameter; a query parameter whose optional value is unknown is left out.
 */
final class UrlTemplate {
  private static final Pattern PATH_TEXT = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)*");

  private final Template path;
  private final Map<String, Template> query;

  private UrlTemplate(Template path, Map<String, Template> query) {
    this.path = path;
    this.query = query;
  }

  /**
   * @param path with its prefix
   */
  static UrlTemplate of(Template path, Map<String, Template> query) {
    return new UrlTemplate(path, encodedNames(query));
  }

  /**
   * @throws IllegalArgumentException whose message continues a sentence: "must ..."
   */
  static Template path(String source) {
    Template path = Template.parse(source);
    if (!source.startsWith("/")) {
      throw new IllegalArgumentException("must start with /");
    }
    if (!PATH_TEXT.matcher(path.literals()).matches()) {
      throw new IllegalArgumentException(
          "must hold only characters of a path; parameters belong to query { }");
    }
    if (path.placeholders().stream().anyMatch(Placeholder::optional)) {
      throw new IllegalArgumentException(
          "must be whole, so it cannot have an optional placeholder");
    }
    return path;
  }

  private static Map<String, Template> encodedNames(Map<String, Template> query) {
    Map<String, Template> encoded = new LinkedHashMap<>();
    query.forEach((name, value) -> encoded.put(encode(name), value));
    return encoded;
  }

  Stream<Template> templates() {
    return Stream.concat(Stream.of(path), query.values().stream());
  }

  String render(Values values) {
    StringBuilder url =
        new StringBuilder(
            path.render(values, (placeholder, value) -> segment(values, placeholder, value)));
    char separator = '?';
    for (Map.Entry<String, Template> parameter : query.entrySet()) {
      String value = parameter.getValue().render(values);
      if (value != null) {
        url.append(separator).append(parameter.getKey()).append('=').append(encode(value));
        separator = '&';
      }
    }
    return url.toString();
  }

  /** An empty segment or a dotted one would silently address another resource. */
  private static String segment(Values values, Placeholder placeholder, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw values.unusable(placeholder, "a part of a path must not be empty, \".\" or \"..\"");
    }
    return encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
