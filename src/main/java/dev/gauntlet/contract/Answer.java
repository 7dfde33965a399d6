package dev.gauntlet.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What an answer means by the contract. */
public sealed interface Answer {

  /**
   * As expected.
   *
   * @param saved the values to keep for later steps, by name; a path with {@code [*]} gives a list.
   *     An optional one that the answer lacks is not among them: one kept before is out of date
   */
  record Accepted(Map<String, Object> saved) implements Answer {}

  /**
   * Refused as the contract announces; whether this step may be refused is the journey's affair.
   */
  record Refused(Refusal refusal) implements Answer {}

  /**
   * Anything else.
   *
   * @param reason the same words for the same fault, without any content of the answer
   * @param instead what was there in place of what is missing or wrong, in a few words; empty where
   *     that is the answer as a whole
   */
  record Unexpected(String reason, Optional<String> instead) implements Answer {

    /** An unexpected answer whose reason is complete. */
    public static Unexpected of(String reason) {
      return new Unexpected(reason, Optional.of(""));
    }

    /** An answer that is wrong as a whole. */
    public static Unexpected asAWhole(String reason) {
      return new Unexpected(reason, Optional.empty());
    }

    /** With a status that is none of those expected. */
    public static Unexpected status(int status, Set<Integer> expected) {
      return asAWhole(
          "status %s, expected %s".formatted(status, StatusCodes.text(new TreeSet<>(expected))));
    }

    /**
     * What came instead, to be shown behind the reason: the platform's own words where the answer
     * is wrong as a whole.
     *
     * @param body of the answer
     * @param mask takes the secrets out of a text
     * @return empty where there is nothing to add
     */
    public String came(String body, UnaryOperator<String> mask) {
      return instead
          .map(what -> PlatformErrorText.shortened(mask.apply(what)))
          .orElseGet(() -> quoted(PlatformErrorText.of(body, mask)));
    }

    /** The reason, and where there is more to say, {@link #came what came instead}. */
    public String text(String body, UnaryOperator<String> mask) {
      String came = came(body, mask);
      return came.isEmpty() ? reason : reason + ": " + came;
    }

    private static String quoted(String words) {
      return words.isEmpty() ? "" : "\"" + words + "\"";
    }
  }
}
