package dev.gauntlet.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the configured objectives a run is judged by, so that it can be judged again without its
 * journeys.
 *
 * @param operations the requests that may have objectives, by contract, in its order, and by group
 *     of users as {@link #ofGroup} names it
 * @param called the requests that the run makes and measures, by the same
 * @param phases of its shape, by their names
 * @param series of the target's own metrics, by their names
 * @param metrics the journeys' own, by their names
 * @param scenario the path of the scenario's own objectives in the configuration; empty for a load
 * @param proportions how many times as many of each request, and under {@link #RUN} of all, there
 *     are as the scenario's own objectives count on; empty where there are as many
 */
public record JudgedScope(
    Map<String, Set<String>> operations,
    Map<String, Set<String>> called,
    Set<String> phases,
    Set<String> series,
    Set<String> metrics,
    String scenario,
    Map<String, Double> proportions) {

  /** The section of objectives on all requests. */
  public static final String RUN = "run";

  /** The section of objectives on requests of single groups of users. */
  public static final String GROUPS = "groups";

  private static final String OF_GROUP = GROUPS + "/";

  /** Of a run that no objective is about. */
  public static final JudgedScope NOTHING =
      new JudgedScope(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), "", Map.of());

  /** The name of a group of users beside those of contracts, none of which is such a name. */
  public static String ofGroup(String group) {
    return OF_GROUP + group;
  }

  /** The group of users that has such a name, if it is not a contract's. */
  public static Optional<String> groupOf(String name) {
    return name.startsWith(OF_GROUP)
        ? Optional.of(name.substring(OF_GROUP.length()))
        : Optional.empty();
  }
}
