package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a user's token is sent.
 *
 * @param known whether the platform knows users at all; where it does not, no operation needs a
 *     token whatever it says
 * @param headers with every operation that needs one
 * @param query likewise
 */
record Authentication(
    boolean known, Map<String, PlaceholderTemplate> headers, Map<String, TextTemplate> query) {
  private static final Authentication NONE = new Authentication(false, Map.of(), Map.of());

  /** That of a platform which lets everybody do everything: {@code login = none}. */
  static Authentication none() {
    return NONE;
  }

  /** Whether there is a place for the token at all. */
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
