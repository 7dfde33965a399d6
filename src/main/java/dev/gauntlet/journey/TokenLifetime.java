package dev.gauntlet.journey;

import dev.gauntlet.contract.LoginRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The lifetime of a token.
 *
 * @param length the time from the issue of the token to its end; zero if unknown
 */
record TokenLifetime(Duration length) {

  private static final TokenLifetime UNKNOWN = new TokenLifetime(Duration.ZERO);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration WHOLE_SECOND = Duration.ofSeconds(1);
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final int LONGEST_MARGIN_SHARE = 5;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  /**
   * Reads a number of seconds from a number or a text. Zero or less means unknown.
   *
   * @param expiresIn the value from the platform, may be null
   * @return empty if it is not a number
   */
  static Optional<TokenLifetime> of(Object expiresIn) {
    return LoginRules.seconds(expiresIn).map(MOST_SECONDS::min).map(TokenLifetime::ofSeconds);
  }

  private static TokenLifetime ofSeconds(BigDecimal seconds) {
    return seconds.signum() <= 0
        ? UNKNOWN
        : new TokenLifetime(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  private boolean known() {
    return !length.isZero();
  }

  /**
   * Returns the time after which to request a new token, counted from the issue of this one. That
   * is 60 s before its end, or for a short lifetime a fifth of it plus 1 s before its end, because
   * a platform that counts in whole seconds may end a token up to 1 s early; at the earliest after
   * half of the lifetime.
   *
   * @return empty if the token is used until the platform rejects it
   */
  Optional<Duration> renewAfter() {
    Duration fifth = length.dividedBy(LONGEST_MARGIN_SHARE).plus(WHOLE_SECOND);
    Duration margin = shorter(shorter(fifth, MARGIN), length.dividedBy(2));
    return known() ? Optional.of(length.minus(margin)) : Optional.empty();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * Returns a remark, if any, about this lifetime for the readers of the results.
   *
   * @param operation the operation that issued the token
   */
  Optional<String> remark(String operation) {
    if (!known()) {
      return Optional.of(
          ("\"%s\" returns tokens with an expiresIn of 0 or less: their lifetime counts as unknown,"
                  + " and each token is used until the platform rejects it.")
              .formatted(operation));
    }
    return length.compareTo(SHORT) < 0
        ? Optional.of(
            ("\"%s\" returns tokens with a lifetime below %s s: users request new tokens throughout"
                    + " the load, and the figures include the cost for the platform.")
                .formatted(operation, SHORT.toSeconds()))
        : Optional.empty();
  }
}
