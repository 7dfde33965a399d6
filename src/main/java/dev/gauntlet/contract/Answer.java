package dev.gauntlet.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
   */
  record Unexpected(String reason) implements Answer {

    /** With a status that is none of those expected. */
    public static Unexpected status(int status, Set<Integer> expected) {
      String statuses =
          new TreeSet<>(expected).stream().map(String::valueOf).collect(Collectors.joining(" or "));
      return new Unexpected("status %s, expected %s".formatted(status, statuses));
    }
  }
}
