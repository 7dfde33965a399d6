package dev.gauntlet.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for log-ins. The operation saves {@link #TOKEN}, which every authenticated operation
 * sends, and optionally {@link #REFRESH_TOKEN} and {@link #EXPIRES_IN}.
 *
 * @param operation the operation that logs a user in
 * @param refresh the operation that returns a new token for {@link #REFRESH_TOKEN}; without it a
 *     user logs in again
 * @param rejected the statuses with which the platform rejects an invalid or expired token
 */
public record LoginRules(String operation, Optional<String> refresh, Set<Integer> rejected) {
  /** The saved name of the token itself. */
  public static final String TOKEN = "token";

  /** The saved name of the token that {@link #refresh()} needs. */
  public static final String REFRESH_TOKEN = "refreshToken";

  /** The names of the credentials that a user may have from the start: an account, or a token. */
  public static final Set<String> CREDENTIALS = Set.of("username", "password", TOKEN);

  /** The saved name of the token's lifetime in seconds. */
  public static final String EXPIRES_IN = "expiresIn";

  /**
   * Returns the reason why a value is invalid for one of these names; empty if it is valid. The
   * reason is a predicate, such as "is empty", and does not contain the value.
   */
  static Optional<String> fault(String name, Object value) {
    return switch (name) {
      case TOKEN -> value instanceof String token ? fault(token) : noText(value);
      case REFRESH_TOKEN -> noText(value);
      case EXPIRES_IN ->
          seconds(value).isPresent()
              ? Optional.empty()
              : Optional.of("is %s, and no number of seconds".formatted(kind(value)));
      default -> Optional.empty();
    };
  }

  /** Returns the fault of a value that is no text; a number may be a token, too. */
  private static Optional<String> noText(Object value) {
    return value instanceof String || value instanceof Number
        ? Optional.empty()
        : Optional.of("is %s, and no text".formatted(kind(value)));
  }

  private static String kind(Object value) {
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List) {
      return "a list";
    }
    return value instanceof Boolean ? value.toString() : "a text";
  }

  /** Returns the lifetime of a token from a number or a text; empty if it is neither. */
  public static Optional<BigDecimal> seconds(Object expiresIn) {
    try {
      return Optional.of(new BigDecimal(String.valueOf(expiresIn)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the reason why a text cannot be a token; empty if it can. The reason is a predicate,
   * such as "is empty", and does not contain the text.
   */
  public static Optional<String> fault(String token) {
    if (token.isBlank()) {
      return Optional.of("is empty");
    }
    return RequestHeaders.canCarry(token)
        ? Optional.empty()
        : Optional.of("holds characters that no header can carry, such as a line break");
  }
}
