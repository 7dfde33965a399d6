package dev.gauntlet.verdict;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phases that an objective of a run may name, and the length of the load.
 *
 * @param simulation the simulation
 * @param seconds the length of the load; 0 if it ends when its users have finished
 */
public record RunPhases(String simulation, Set<String> names, double seconds) {

  /**
   * Rejects a phase that the load does not have, if an option names it. A file is not rejected,
   * because it may serve many simulations.
   */
  void check(Section section, String key) {
    section
        .optionalText(key)
        .flatMap(name -> lacking(Set.of(name)))
        .ifPresent(why -> rejectOption(section, key, why));
  }

  /** Rejects a window that is longer than the load, in the same way. */
  void checkWindow(Section section, String key, int window) {
    shorterThan(window).ifPresent(why -> rejectOption(section, key, why));
  }

  private static void rejectOption(Section section, String key, String why) {
    if (section.isOption(key)) {
      section.problem(key, "cannot be judged, because " + why);
    }
  }

  /**
   * Returns a sentence such as {@code Smoke has no phase smok (its phases: smoke; did you mean
   * smoke?)}; empty if there is no such phase.
   */
  Optional<String> lacking(Collection<String> needed) {
    return needed.stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .map(name -> "%s has no phase %s%s".formatted(simulation, name, known(name)));
  }

  /**
   * Returns a sentence such as {@code Smoke takes 30 s, less than a window}; empty if the load is
   * long enough.
   */
  Optional<String> shorterThan(int window) {
    return seconds > 0 && window > seconds
        ? Optional.of(
            "%s takes %s, less than a window"
                .formatted(
                    simulation, DurationText.format(Duration.ofMillis(Math.round(seconds * 1000)))))
        : Optional.empty();
  }

  private String known(String name) {
    return names.isEmpty()
        ? ""
        : " (its phases: %s%s)"
            .formatted(
                String.join(", ", new TreeSet<>(names)),
                Suggestion.nearest(name, names)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(""));
  }
}
