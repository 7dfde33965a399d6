package dev.gauntlet.config;

import com.typesafe.config.Config;
import java.util.List;

/**
 * The top-level sections of Gauntlet; all other sections on the class path belong to other
 * libraries.
 */
final class TopLevelSections {
  static final List<String> SECTIONS =
      List.of(
          "about",
          "load",
          "limits",
          "target",
          "contract",
          "platform",
          "objectives",
          "scenarios",
          "health",
          "audit",
          "progress",
          "probe",
          "results");

  /** The prefix of keys that only a file can set, not an option or a variable. */
  private static final String FILES_ONLY = "limits.";

  private static final List<String> OF_JUDGING = List.of("objectives", "scenarios", "health");

  private TopLevelSections() {}

  /** Reports a value that only a file may set; returns whether the value was reported. */
  static boolean rejectOutsideOfFiles(String path, Origin origin, Problems problems) {
    boolean rejected = path.startsWith(FILES_ONLY);
    if (rejected) {
      problems.add(
          path,
          path + " can be set only in a file, such as environments/NAME.conf: remove it here",
          origin);
    }
    return rejected;
  }

  /**
   * Returns the configuration without the sections of other libraries in files of the same name.
   */
  static Config only(Config config) {
    Config kept = config;
    for (String name : config.root().keySet()) {
      if (!SECTIONS.contains(name)) {
        kept = kept.root().withoutKey(name).toConfig();
      }
    }
    return kept;
  }

  /** Reports every unknown section of a file that belongs to Gauntlet alone. */
  static void rejectForeign(Config file, Problems problems) {
    file.root().keySet().stream()
        .filter(name -> !SECTIONS.contains(name))
        .forEach(name -> reject(file, name, problems));
  }

  /** Reports the sections that a file for judging a run cannot change, or that it has none. */
  static void rejectBesidesJudging(Config file, String name, Problems problems) {
    rejectForeign(file, problems);
    file.root().keySet().stream()
        .filter(key -> SECTIONS.contains(key) && !OF_JUDGING.contains(key))
        .forEach(
            key ->
                problems.add(
                    key,
                    key + " cannot be changed for a run that has ended: remove it",
                    Origin.of(file.root().get(key).origin())));
    if (file.isEmpty()) {
      problems.add(name, name + " has no objectives { ... }", Origin.NONE);
    }
  }

  /** Reports the misspelled sections of a file that other libraries may use as well. */
  static void rejectSlips(Config file, Problems problems) {
    file.root().keySet().stream()
        .filter(name -> !SECTIONS.contains(name))
        .filter(name -> Suggestion.nearest(name, SECTIONS).isPresent())
        .forEach(name -> reject(file, name, problems));
  }

  private static void reject(Config file, String name, Problems problems) {
    problems.add(
        name,
        "unknown key " + name + Suggestion.hint(name, SECTIONS),
        Origin.of(file.root().get(name).origin()));
  }
}
