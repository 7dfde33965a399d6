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
 * @param simulation whose load has them
 * @param seconds that the load takes; 0 where it is over when its users are
 */
public record RunPhases(String simulation, Set<String> names, double seconds) {

  public RunPhases(String simulation, Set<String> names) {
    this(simulation, names, 0);
  }

  /**
   * Rejects a phase that the load lacks where an option names it: a file may speak to many
   * simulations.
   */
  void check(Section section, String key) {
    section
        .optionalText(key)
        .flatMap(name -> lacking(Set.of(name)))
        .ifPresent(why -> rejectOption(section, key, why));
  }

  /** Rejects a window that is longer than the load, likewise. */
  void checkWindow(Section section, String key, int window) {
    shorterThan(window).ifPresent(why -> rejectOption(section, key, why));
  }

  private static void rejectOption(Section section, String key, String why) {
    if (section.isOption(key)) {
      section.problem(key, "cannot be judged, since " + why);
    }
  }

  /** {@code Smoke has no phase smok (its phases: smoke; did you mean smoke?)}, or nothing. */
  Optional<String> lacking(Collection<String> needed) {
    return needed.stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .map(name -> "%s has no phase %s%s".formatted(simulation, name, known(name)));
  }

  /** {@code Smoke takes 30 s, less than a window}, or nothing. */
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
