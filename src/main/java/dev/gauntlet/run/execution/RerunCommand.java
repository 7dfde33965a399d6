package dev.gauntlet.run.execution;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command line that does a run again.
 *
 * @param options that were given, by their names, secrets masked
 * @param ofSuite whether the target was a suite's, which is gone by the time that anybody reads
 */
record RerunCommand(String simulation, Map<String, String> options, boolean ofSuite, long seed) {

  /** What tells of one run only. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "title",
          "notes",
          "about.title",
          "about.notes",
          "about.seed",
          "results",
          "results.directory");

  private static final Pattern GIVEN_BY_SUITE =
      Pattern.compile("target\\.(kind|new-accounts|[\\w-]+\\.base-url)");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:,@%+=-]*");

  String text() {
    Map<String, String> kept = new TreeMap<>(options);
    kept.keySet().removeAll(OF_THE_RUN);
    if (ofSuite) {
      kept.keySet().removeIf(GIVEN_BY_SUITE.asMatchPredicate());
    }
    kept.put("seed", Long.toString(seed));
    StringBuilder command = new StringBuilder("mvn gatling:test -Dsimulation=" + simulation);
    kept.forEach((name, value) -> command.append(' ').append(option(name, value)));
    return command.toString();
  }

  private static String option(String name, String value) {
    String option = "-D" + name + "=" + value;
    return PLAIN.matcher(option).matches() ? option : "'" + option.replace("'", "'\\''") + "'";
  }
}
