package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a token is good for.
 *
 * @param length from the moment when it was given; zero where the platform does not say
 */
record TokenLife(Duration length) {

  private static final TokenLife UNKNOWN = new TokenLife(Duration.ZERO);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration WHOLE_SECOND = Duration.ofSeconds(1);
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final int LONGEST_MARGIN_SHARE = 5;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  /**
   * Reads a number of seconds, as a number or a text. Zero or less says nothing of the life.
   *
   * @param expiresIn as the platform told it, may be null
   * @return nothing if it is no number
   */
  static Optional<TokenLife> of(Object expiresIn) {
    return Login.seconds(expiresIn).map(MOST_SECONDS::min).map(TokenLife::ofSeconds);
  }

  private static TokenLife ofSeconds(BigDecimal seconds) {
    return seconds.signum() <= 0
        ? UNKNOWN
        : new TokenLife(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  private boolean known() {
    return !length.isZero();
  }

  /**
   * When to ask for another token, counted from when this one was given: a minute before its end,
   * or when a fifth of a short life is left and a second more, since a platform that counts
   * in whole seconds may end a token's life up to one second early; but not before half of it.
   *
   * @return nothing where the token is used until the platform rejects it
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
   * What a reader of the run's figures should know of such a life, if anything.
   *
   * @param operation that gave the token
   */
  Optional<String> remark(String operation) {
    if (!known()) {
      return Optional.of(
          ("\"%s\" gives tokens with an expiresIn of 0 or less: their life counts as unknown, and"
                  + " each is used until the platform rejects it.")
              .formatted(operation));
    }
    return length.compareTo(SHORT) < 0
        ? Optional.of(
            ("\"%s\" gives tokens that live less than %s s: new ones are requested all through"
                    + " the load, and the figures include what that costs the platform.")
                .formatted(operation, SHORT.toSeconds()))
        : Optional.empty();
  }
}
