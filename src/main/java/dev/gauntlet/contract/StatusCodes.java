package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.VisibleText;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A reader of HTTP statuses in contracts: one, or a list of them. */
final class StatusCodes {

  private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

  private StatusCodes() {}

  /**
   * Reads the statuses of a key; empty if it is absent. Errors are added to the section's problems.
   */
  static Optional<Set<Integer>> read(Section section, String key) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    Set<Integer> statuses = new TreeSet<>();
    for (String text : section.texts(key)) {
      parse(text).ifPresentOrElse(statuses::add, () -> report(section, key, text));
    }
    if (section.texts(key).isEmpty()) {
      report(section, key, "empty");
    }
    return Optional.of(Collections.unmodifiableSet(statuses));
  }

  /**
   * Returns whether no answer with one of these statuses has a body (RFC 9110, 6.4.1 and 15.3.6).
   */
  static boolean areBodiless(Set<Integer> statuses) {
    return !statuses.isEmpty()
        && statuses.stream().allMatch(each -> each < 200 || BODILESS.contains(each));
  }

  static String text(Set<Integer> statuses) {
    return statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }

  static Optional<Integer> parse(String text) {
    return text.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static void report(Section section, String key, String was) {
    section.problem(
        key, "must be made of HTTP statuses from 100 to 599, was " + VisibleText.text(was));
  }
}
