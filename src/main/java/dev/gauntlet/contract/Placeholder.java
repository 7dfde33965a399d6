package dev.gauntlet.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A placeholder {@code #{name}}, or an optional one, {@code #{name?}}: the text that contains it is
 * left out if it has no value.
 */
record Placeholder(String name, boolean optional) {
  /** The name of a generated value, which is unique at each place of each request. */
  private static final String UUID = "uuid";

  private static final Pattern SYNTAX = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(\\??)");

  /** Returns whether a text is a valid name of a placeholder. */
  static boolean isName(String text) {
    return !text.endsWith("?") && SYNTAX.matcher(text).matches();
  }

  /** Returns whether the user of a request must provide a value. */
  boolean mustBeProvided() {
    return !optional && !generated();
  }

  /** Returns whether a value is generated if none is provided. */
  boolean generated() {
    return name.equals(UUID);
  }

  /** Returns the names of placeholders, sorted. */
  static Set<String> names(Stream<Placeholder> placeholders) {
    return placeholders.map(Placeholder::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads the text between the braces. */
  static Placeholder parse(String inside) {
    var matcher = SYNTAX.matcher(inside);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must name its placeholders in letters, digits and _, as in #{name} or #{name?}");
    }
    return new Placeholder(matcher.group(1), !matcher.group(2).isEmpty());
  }
}
