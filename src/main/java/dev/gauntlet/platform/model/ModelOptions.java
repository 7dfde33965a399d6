package dev.gauntlet.platform.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * The options of the mock model.
 *
 * @param seed the random seed of texts, times and errors
 * @param firstToken the time to the first token, in nanoseconds
 * @param tokenGap the time between two tokens, in nanoseconds
 * @param length the number of tokens of an answer
 * @param immediate whether all tokens are generated without a delay
 * @param errorShare the share of answers that end with an error, 0..1
 * @param rateLimit the most requests of one API key in a minute, unlimited if absent
 */
public record ModelOptions(
    long seed,
    Distribution firstToken,
    Distribution tokenGap,
    Distribution length,
    boolean immediate,
    double errorShare,
    OptionalInt rateLimit) {

  /** The keys of {@link #with}. */
  public static final List<String> KEYS =
      List.of(
          "seed", "first-token", "token-gap", "length", "immediate", "error-share", "rate-limit");

  /** An answer of about 1.4 s. */
  public static final ModelOptions DEFAULT =
      new ModelOptions(
          1,
          DistributionText.TIMES.parse("log-normal 200ms 60ms"),
          DistributionText.TIMES.parse("log-normal 20ms 8ms"),
          DistributionText.COUNTS.parse("log-normal 60 30"),
          false,
          0,
          OptionalInt.empty());

  private static final int MOST_REQUESTS = 1_000_000;

  /**
   * Returns these options with one value replaced.
   *
   * @param key one of {@link #KEYS}
   * @throws IllegalArgumentException that states the expected form of the text
   */
  public ModelOptions with(String key, String text) {
    return switch (key) {
      case "seed" -> withSeed(number(text, Long.MIN_VALUE, Long.MAX_VALUE));
      case "first-token" -> withTimes(DistributionText.TIMES.parse(text), tokenGap, immediate);
      case "token-gap" -> withTimes(firstToken, DistributionText.TIMES.parse(text), immediate);
      case "immediate" -> withTimes(firstToken, tokenGap, flag(text));
      case "length" -> withLength(DistributionText.COUNTS.parse(text));
      case "error-share" -> withErrors(share(text));
      case "rate-limit" -> withLimit((int) number(text, 1, MOST_REQUESTS));
      default -> throw new IllegalArgumentException("expected one of " + KEYS);
    };
  }

  /** Returns these options without delays. */
  ModelOptions withoutDelays() {
    return withTimes(firstToken, tokenGap, true);
  }

  Distribution timeToFirstToken() {
    return immediate ? Distribution.ZERO : firstToken;
  }

  Distribution timeBetweenTokens() {
    return immediate ? Distribution.ZERO : tokenGap;
  }

  private ModelOptions withSeed(long value) {
    return new ModelOptions(
        value, firstToken, tokenGap, length, immediate, errorShare, rateLimit);
  }

  private ModelOptions withTimes(Distribution first, Distribution gap, boolean none) {
    return new ModelOptions(seed, first, gap, length, none, errorShare, rateLimit);
  }

  private ModelOptions withLength(Distribution value) {
    return new ModelOptions(seed, firstToken, tokenGap, value, immediate, errorShare, rateLimit);
  }

  private ModelOptions withErrors(double share) {
    return new ModelOptions(seed, firstToken, tokenGap, length, immediate, share, rateLimit);
  }

  private ModelOptions withLimit(int limit) {
    return new ModelOptions(
        seed, firstToken, tokenGap, length, immediate, errorShare, OptionalInt.of(limit));
  }

  private static long number(String text, long min, long max) {
    try {
      long value = Long.parseLong(text.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number out of range is.
    }
    throw new IllegalArgumentException("expected a whole number of " + min + ".." + max);
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("expected true or false");
    }
    return text.equals("true");
  }

  private static double share(String text) {
    String share = text.strip();
    if (!share.matches("(100|\\d{1,2}(\\.\\d{1,3})?) ?%")) {
      throw new IllegalArgumentException("expected a share such as 5 %");
    }
    return Double.parseDouble(share.replaceAll("[ %]", "")) / 100;
  }
}
