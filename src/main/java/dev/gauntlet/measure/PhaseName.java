package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of an interval of a run in which each of several groups of users has a separate phase,
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

  /** Returns whether the name of one phase would be read as the names of several. */
  public static boolean isAmbiguous(String phase) {
    return phase.contains(AND);
  }

  /**
   * Returns the names by which an objective may refer to the interval: its own name, and for each
   * group that has a phase in it {@code readers/steady} and {@code steady}.
   *
   * @param groups the groups of the run; a phase without the name of a group belongs to all of them
   */
  public static Set<String> aliases(String name, Collection<String> groups) {
    Set<String> aliases = new LinkedHashSet<>(List.of(name));
    for (String part : parts(name)) {
      withoutGroup(part).ifPresent(phase -> aliases.addAll(List.of(part, phase)));
    }
    if (withoutGroup(name).isEmpty()) {
      groups.forEach(group -> aliases.add(RequestKey.ofGroup(group, name)));
    }
    return aliases;
  }

  /** Returns whether an objective that names a phase refers to the interval. */
  public static boolean isNamed(String name, String phase) {
    return aliases(name, List.of()).contains(phase)
        || withoutGroup(phase).filter(name::equals).isPresent();
  }

  private static Optional<String> withoutGroup(String phase) {
    return RequestKey.groupOf(phase)
        .map(group -> phase.substring(RequestKey.ofGroup(group, "").length()));
  }

  /**
   * Returns the phase of one group, without the group's name; empty if it has no separate phase.
   */
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
