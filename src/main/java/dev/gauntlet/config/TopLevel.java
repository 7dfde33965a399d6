package dev.gauntlet.config;

import com.typesafe.config.Config;
import java.util.List;

/** The sections that are ours; everything else on the class path belongs to other libraries. */
final class TopLevel {
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

  /** What a command line or a variable cannot change, only a file. */
  private static final String FILES_ONLY = "limits.";

  private TopLevel() {}

  /** Reports a value that only a file may give; says whether it was one. */
  static boolean rejectOutsideOfFiles(String path, Origin origin, Problems problems) {
    boolean rejected = path.startsWith(FILES_ONLY);
    if (rejected) {
      problems.add(
          path,
          path + " can only be set in a file, such as environments/NAME.conf, leave it out here",
          origin);
    }
    return rejected;
  }

  /** The configuration without what other libraries put into files of the same name. */
  static Config only(Config config) {
    Config kept = config;
    for (String name : config.root().keySet()) {
      if (!SECTIONS.contains(name)) {
        kept = kept.root().withoutKey(name).toConfig();
      }
    }
    return kept;
  }

  /** Reports every foreign section of a file that is ours alone. */
  static void rejectForeign(Config file, Problems problems) {
    file.root().keySet().stream()
        .filter(name -> !SECTIONS.contains(name))
        .forEach(name -> reject(file, name, problems));
  }

  /** Reports the slips of a file that other libraries may use as well. */
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
