package dev.gauntlet.contract;

import java.util.regex.Pattern;

/** {@code #{name}}, or {@code #{name?}} when what contains it is left out for want of a value. */
record Placeholder(String name, boolean optional) {
  /** Always known: a value that no request had before, and another one at each place. */
  private static final String UUID = "uuid";

  private static final Pattern SYNTAX = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(\\??)");

  /** Whether a value of this name could be placed. */
  static boolean isName(String text) {
    return !text.endsWith("?") && SYNTAX.matcher(text).matches();
  }

  /** Whether whoever uses a request must know its value. */
  boolean mustBeProvided() {
    return !optional && !generated();
  }

  /** Whether a value is made where nobody knows one. */
  boolean generated() {
    return name.equals(UUID);
  }

  /** Reads what stands between the braces. */
  static Placeholder parse(String inside) {
    var matcher = SYNTAX.matcher(inside);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must name its placeholders in letters, digits and _, as in #{name} or #{name?}");
    }
    return new Placeholder(matcher.group(1), !matcher.group(2).isEmpty());
  }
}
