package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phases that an objective of a run may name.
 *
 * @param simulation whose load has them
 */
public record RunPhases(String simulation, Set<String> names) {

  /**
   * Rejects a phase that the load lacks where an option names it: a file may speak to many
   * simulations.
   */
  void check(Section section, String key) {
    if (section.isOption(key)) {
      section
          .optionalText(key)
          .flatMap(name -> lacking(Set.of(name)))
          .ifPresent(lacking -> section.problem(key, "cannot be judged, since " + lacking));
    }
  }

  /** {@code Smoke has no phase smok (its phases: smoke; did you mean smoke?)}, or nothing. */
  Optional<String> lacking(Collection<String> needed) {
    return needed.stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .map(name -> "%s has no phase %s%s".formatted(simulation, name, known(name)));
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
