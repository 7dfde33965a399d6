package dev.gauntlet.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The meaning of an answer according to the contract. */
public sealed interface Answer {

  /**
   * An expected answer.
   *
   * @param saved the values to keep for later steps, by name; a path with {@code [*]} gives a list.
   *     An optional value that the answer lacks is absent, and a value kept before is out of date
   */
  record Accepted(Map<String, Object> saved) implements Answer {}

  /**
   * A refusal that the contract announces; the journey determines whether this step may be refused.
   *
   * @param limit the name of the limit that refused, or of the refusal
   */
  record Refused(Refusal refusal, String limit) implements Answer {

    /** Creates a refusal that does not name a limit. */
    public Refused(Refusal refusal) {
      this(refusal, refusal.name());
    }
  }

  /**
   * Any other answer.
   *
   * @param reason the fault, in the same words each time and without content of the answer
   * @param instead a short description of the value found in place of the expected one; empty if
   *     the whole answer is wrong
   * @param crossTalk whether the answer has the marker of another asker
   */
  record Unexpected(String reason, Optional<String> instead, boolean crossTalk)
      implements Answer {

    /** Creates an answer that may be one to its asker. */
    public Unexpected(String reason, Optional<String> instead) {
      this(reason, instead, false);
    }

    /** Returns this answer as one with the marker of another asker. */
    Unexpected ofAnotherAsker() {
      return new Unexpected("cross-talk: " + reason, instead, true);
    }

    /** Returns an unexpected answer whose reason is complete. */
    public static Unexpected of(String reason) {
      return new Unexpected(reason, Optional.of(""));
    }

    /** Returns an answer that is wrong as a whole. */
    public static Unexpected asAWhole(String reason) {
      return new Unexpected(reason, Optional.empty());
    }

    /** Returns an answer with an unexpected status. */
    public static Unexpected status(int status, Set<Integer> expected) {
      return asAWhole(
          "status %s, expected %s".formatted(status, StatusCodes.text(new TreeSet<>(expected))));
    }

    /**
     * Returns what the answer held instead, to be shown after the reason; the platform's error text
     * if the whole answer is wrong.
     *
     * @param body of the answer
     * @param mask masks the secrets in a text
     * @return empty if there is nothing to add
     */
    public String came(String body, UnaryOperator<String> mask) {
      return instead
          .map(what -> PlatformErrorText.shortened(mask.apply(what)))
          .orElseGet(() -> quoted(PlatformErrorText.of(body, mask)));
    }

    /** Returns the reason, followed by {@link #came} if that is not empty. */
    public String text(String body, UnaryOperator<String> mask) {
      String came = came(body, mask);
      return came.isEmpty() ? reason : reason + ": " + came;
    }

    private static String quoted(String words) {
      return words.isEmpty() ? "" : "\"" + words + "\"";
    }
  }
}
