package dev.gauntlet.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one loading found, in order of discovery; the same finding is kept once.
 *
 * <p>After a source that could not be read, what seems to be missing or wrong by comparison may
 * stand in that source: such findings wait until it can be read.
 */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private boolean incomplete;

  /** A finding that is true whatever else is configured. */
  void add(String path, String message, Origin origin) {
    found.add(new Problem(path, message, origin));
  }

  /** Tells that a source of values could not be read. */
  void markIncomplete() {
    incomplete = true;
  }

  /** A finding that depends on other values. */
  void addDependent(String path, String message, Origin origin) {
    if (!incomplete) {
      add(path, message, origin);
    }
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
