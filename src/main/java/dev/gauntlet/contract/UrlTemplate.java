package dev.gauntlet.contract;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template of the path and the query of a request. Values are percent-encoded, so that they can
 * add neither a segment nor a parameter.
 */
record UrlTemplate(PlaceholderTemplate path, UrlEncodedParameters query) {
  private static final Pattern PATH_TEXT =
      Pattern.compile("(?:/|[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*+");

  /** A placeholder as OpenAPI, Flask or Express write it. */
  private static final Pattern NO_PLACEHOLDER =
      Pattern.compile("(?<!#)\\{[^{}]*}|<[^<>]*>|/:[A-Za-z]\\w*");

  /**
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static PlaceholderTemplate path(String source) {
    PlaceholderTemplate path = PlaceholderTemplate.whole(source);
    if (!source.startsWith("/")) {
      throw new IllegalArgumentException("must start with /");
    }
    if (NO_PLACEHOLDER.matcher(source).find()) {
      throw new IllegalArgumentException(
          "must mark its placeholders with #, as in #{taskId}; a brace itself is %7B or %7D, a colon"
              + " %3A");
    }
    if (!PATH_TEXT.matcher(path.literals()).matches()) {
      throw new IllegalArgumentException(
          "must hold only characters of a path, others as in %20; parameters belong to query { }");
    }
    return path;
  }

  /**
   * Reads the prefix of paths, which may be empty.
   *
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static String prefix(String source) {
    if (source.endsWith("/")) {
      throw new IllegalArgumentException(
          "must %snot end with /, since every path starts with it"
              .formatted(source.startsWith("/") ? "" : "start with / and "));
    }
    return source.isEmpty() ? source : path(source).toString();
  }

  Stream<Placeholder> placeholders() {
    return Stream.concat(path.placeholders().stream(), query.placeholders().stream());
  }

  String render(TemplateValues values) {
    String filledPath =
        path.render(values, (placeholder, value) -> segment(values, placeholder, value));
    String filledQuery = query.render(values);
    return filledQuery.isEmpty() ? filledPath : filledPath + "?" + filledQuery;
  }

  /**
   * Encodes a segment. An empty segment or a dotted one would silently address another resource.
   */
  private static String segment(TemplateValues values, Placeholder placeholder, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw values.unusable(placeholder, "a part of a path must not be empty, \".\" or \"..\"");
    }
    return UrlEncodedParameters.encode(value);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
