package dev.gauntlet.journey;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a token is good for.
 *
 * @param length from the moment when it was given; zero or more
 */
record TokenLife(Duration length) {

  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration WHOLE_SECOND = Duration.ofSeconds(1);
  private static final int LONGEST_MARGIN_SHARE = 5;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  /**
   * Reads a number of seconds, as a number or a text.
   *
   * @param expiresIn as the platform told it, may be null
   * @return nothing if it is no number of seconds
   */
  static Optional<TokenLife> of(Object expiresIn) {
    try {
      BigDecimal seconds = new BigDecimal(String.valueOf(expiresIn)).min(MOST_SECONDS);
      return seconds.signum() < 0
          ? Optional.empty()
          : Optional.of(new TokenLife(Duration.ofSeconds(seconds.longValue())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * A minute before its end, or when a fifth of a short life is left and a second more: a platform
   * that tells its time in whole seconds may end a token's life up to one second early.
   */
  Duration renewAt(Duration given) {
    Duration fifth = length.dividedBy(LONGEST_MARGIN_SHARE).plus(WHOLE_SECOND);
    Duration margin = fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN;
    return margin.compareTo(length) < 0 ? given.plus(length).minus(margin) : given;
  }
}
