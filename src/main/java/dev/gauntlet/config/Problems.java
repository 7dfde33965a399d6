package dev.gauntlet.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one configuration, in the order in which they were found, without duplicates.
 *
 * <p>An unreadable source may contain the values that seem to be missing or contradictory. After
 * such a source, problems that depend on other values are therefore not reported.
 */
class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private boolean incomplete;

  /**
   * Adds a problem that does not depend on other values. A default of Gauntlet is no origin: the
   * user did not write it.
   */
  void add(String path, String message, Origin origin) {
    found.add(new Problem(path, message, origin.isDefault() ? Origin.NONE : origin));
  }

  /** Records that a source of values could not be read. */
  void markIncomplete() {
    incomplete = true;
  }

  /** Adds a problem that depends on other values, unless a source could not be read. */
  void addDependent(String path, String message, Origin origin) {
    if (!incomplete) {
      add(path, message, origin);
    }
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
