package dev.gauntlet.run.execution;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command line that repeats a run.
 *
 * @param options the options of the command line by their names, secrets masked
 * @param ofSuite whether a suite started the target, which then no longer exists
 */
record RerunCommand(String simulation, Map<String, String> options, boolean ofSuite, long seed) {

  /** Options that belong to a single run. */
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
