package dev.gauntlet.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location of a value in the headers of an answer: {@code header X-Session}, or {@code cookie
 * sid} for a cookie of a header {@code Set-Cookie}.
 *
 * @param header the header's name
 * @param cookie the cookie's name, if the value is in one
 */
record HeaderPart(String header, Optional<String> cookie) {
  private static final String SET_COOKIE = "Set-Cookie";
  private static final Pattern SYNTAX =
      Pattern.compile("(header|cookie) +([!#$%&'*+.^_`|~0-9A-Za-z-]+)");
  private static final Pattern MEANT =
      Pattern.compile("\\s*(header|cookie)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Reads {@code header NAME} or {@code cookie NAME}; empty if the text is neither.
   *
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static Optional<HeaderPart> parse(String source) {
    Matcher matcher = SYNTAX.matcher(source);
    if (!matcher.matches()) {
      if (MEANT.matcher(source).lookingAt()) {
        throw new IllegalArgumentException(
            "must name one header or cookie, as \"header X-Session\" does, without another blank");
      }
      return Optional.empty();
    }
    String name = matcher.group(2);
    return Optional.of(
        matcher.group(1).equals("header")
            ? new HeaderPart(name, Optional.empty())
            : new HeaderPart(SET_COOKIE, Optional.of(name)));
  }

  /** Returns the first value that is not empty, or the final value of the cookie. */
  Optional<Object> in(Reply reply) {
    List<String> values = reply.headers().apply(header);
    return cookie
        .map(name -> SetCookie.valueOf(name, values))
        .orElseGet(() -> values.stream().filter(value -> !value.isEmpty()).findFirst())
        .map(value -> value);
  }

  @Override
  public String toString() {
    return cookie.map(name -> "cookie " + name).orElse("header " + header);
  }
}
