package dev.gauntlet.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which a user logs in. The operation saves {@link #TOKEN}, which the headers of every
 * authenticated operation carry, and optionally the other two.
 *
 * @param operation the operation that logs a user in
 * @param refresh the operation that gives a new token for {@link #REFRESH_TOKEN}; without it a user
 *     logs in again
 * @param rejected the statuses by which the platform says that a token is not good, or no more
 */
public record LoginRules(String operation, Optional<String> refresh, Set<Integer> rejected) {
  /** The saved name of the token itself. */
  public static final String TOKEN = "token";

  /** The saved name of the token that {@link #refresh()} needs. */
  public static final String REFRESH_TOKEN = "refreshToken";

  /** What users may know from the start: whom they log in as, or a token of their own. */
  public static final Set<String> CREDENTIALS = Set.of("username", "password", TOKEN);

  /** The saved name of the token's life in seconds. */
  public static final String EXPIRES_IN = "expiresIn";

  /**
   * Why a value cannot be what one of these names stands for, as the end of a sentence without the
   * value, if it cannot.
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

  /** A number may be a token, too. */
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

  /** The life of a token, as a number or a text; empty where it is neither. */
  public static Optional<BigDecimal> seconds(Object expiresIn) {
    try {
      return Optional.of(new BigDecimal(String.valueOf(expiresIn)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Why a text cannot be a token, as the end of a sentence without the text, if it cannot. */
  public static Optional<String> fault(String token) {
    if (token.isBlank()) {
      return Optional.of("is empty");
    }
    return RequestHeaders.canCarry(token)
        ? Optional.empty()
        : Optional.of("holds characters that no header can carry, such as a line break");
  }
}
