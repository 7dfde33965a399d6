package dev.gauntlet.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one loading found, in order of discovery; the same finding is kept once. */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  void add(String path, String message, Origin origin) {
    found.add(new Problem(path, message, origin));
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
