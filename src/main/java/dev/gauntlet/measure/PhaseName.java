package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a stretch of a run in which each of several groups of users has a phase of its own,
 * such as {@code readers/steady + writers/burst}.
 */
public final class PhaseName {

  private static final String AND = " + ";

  private PhaseName() {}

  /**
   * Joins the phases of all groups.
   *
   * @param phases by group
   */
  public static String together(Map<String, String> phases) {
    return phases.entrySet().stream()
        .map(each -> RequestKey.ofGroup(each.getKey(), each.getValue()))
        .collect(Collectors.joining(AND));
  }

  /** Whether the name of a group's phase would be read as those of several. */
  public static boolean isAmbiguous(String phase) {
    return phase.contains(AND);
  }

  /**
   * Returns the names by which an objective may name the stretch: {@code readers/steady}, {@code
   * steady}, {@code writers/burst} and {@code burst}. A phase of all users has its own name only.
   */
  public static Set<String> aliases(String name) {
    Set<String> aliases = new LinkedHashSet<>();
    for (String part : parts(name)) {
      aliases.add(part);
      RequestKey.groupOf(part)
          .ifPresent(group -> aliases.add(part.substring(RequestKey.ofGroup(group, "").length())));
    }
    return aliases;
  }

  /** Returns the phase of one group, without its name; empty where it has none of its own. */
  public static Optional<String> ofGroup(String name, String group) {
    String prefix = RequestKey.ofGroup(group, "");
    return Arrays.stream(parts(name))
        .filter(part -> part.startsWith(prefix))
        .map(part -> part.substring(prefix.length()))
        .findFirst();
  }

  private static String[] parts(String name) {
    return name.split(" \\+ ");
  }
}
