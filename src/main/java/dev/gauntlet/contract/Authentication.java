package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The headers and query parameters that carry a user's token.
 *
 * @param known whether the platform has users at all; if not, no operation needs a token, even one
 *     with {@code auth = true}
 * @param headers the headers of every operation that needs a token
 * @param query the parameters of every operation that needs a token
 */
record Authentication(
    boolean known, Map<String, PlaceholderTemplate> headers, Map<String, TextTemplate> query) {
  private static final Authentication NONE = new Authentication(false, Map.of(), Map.of());

  /** Returns the authentication of a platform without users: {@code login = none}. */
  static Authentication none() {
    return NONE;
  }

  /** Returns whether a header or parameter carries the token. */
  boolean sendsToken() {
    return Stream.concat(headers.values().stream(), query.values().stream())
        .flatMap(value -> value.placeholders().stream())
        .anyMatch(placeholder -> placeholder.name().equals(LoginRules.TOKEN));
  }

  static Authentication read(Section login) {
    return new Authentication(
        true,
        RequestHeaders.read(login.section("headers")),
        UrlEncodedParameters.read(login.section("query")));
  }
}
