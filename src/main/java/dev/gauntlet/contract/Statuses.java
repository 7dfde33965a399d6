package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Visible;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** HTTP statuses in contracts: one, or a list of them. */
final class Statuses {

  private Statuses() {}

  /** Those of a key; empty when it is absent. What is wrong is kept in the section. */
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

  static Optional<Integer> parse(String text) {
    return text.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static void report(Section section, String key, String was) {
    section.problem(key, "must be made of HTTP statuses from 100 to 599, was " + Visible.text(was));
  }
}
