package dev.gauntlet.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Suggestions of known names for a misspelled one. */
public final class Suggestion {
  private static final int MOST_NAMES = 12;

  private Suggestion() {}

  /**
   * Returns the known name nearest to the typed one, if it is near enough for a misspelling: at
   * most a third of its letters changed, swapped, inserted or omitted, ignoring case.
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(typed, name) <= tolerance(name))
        .filter(name -> distance(typed, name) < name.length())
        .min(Comparator.<String>comparingInt(name -> distance(typed, name)).thenComparing(n -> n));
  }

  /** Returns the known name, if any, that differs from the typed one by one letter or by case. */
  public static Optional<String> slip(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(typed, name) <= 1 && !name.equals(typed))
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns the second half of an error message about an unknown name: {@code ", did you mean
   * users?"}, or else the known names: {@code "; known: task, worker"}; empty if there are none.
   */
  public static String hint(String typed, Collection<String> known) {
    return nearest(typed, known)
        .map(name -> ", did you mean " + name + "?")
        .orElseGet(() -> known.isEmpty() ? "" : "; known: " + enumerate(known));
  }

  /**
   * Returns the same text in parentheses, for the middle of a sentence: {@code " (did you mean
   * users?)"} or {@code " (known: task, worker)"}.
   */
  public static String aside(String typed, Collection<String> known) {
    return nearest(typed, known)
        .map(name -> " (did you mean " + name + "?)")
        .orElseGet(() -> known.isEmpty() ? "" : " (known: " + enumerate(known) + ")");
  }

  private static String enumerate(Collection<String> known) {
    String first = String.join(", ", known.stream().sorted().limit(MOST_NAMES).toList());
    return known.size() > MOST_NAMES ? first + ", ..." : first;
  }

  private static int tolerance(String name) {
    return Math.max(1, name.length() / 3);
  }

  private static int distance(String typed, String name) {
    return new DamerauLevenshteinDistance()
        .apply(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
