package dev.gauntlet.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a run to which objectives may refer, so that the run can be judged again without its
 * journeys.
 *
 * @param operations the requests that may have objectives, by contract, in the contract's order,
 *     and by group of users as named by {@link #ofGroup}
 * @param called the requests that the run sends and measures, by the same names
 * @param phases the names of the phases of the load profile
 * @param series the names of the series of the target's own metrics
 * @param metrics the names of the journeys' custom metrics
 * @param scenario the path of the scenario's own objectives in the configuration; empty for a load
 * @param proportions by request, and under {@link #RUN} for all requests, the number of requests as
 *     a multiple of the number that the scenario's own objectives assume; empty if both are equal
 * @param requests the kinds of the requests
 */
public record JudgedScope(
    Map<String, Set<String>> operations,
    Map<String, Set<String>> called,
    Set<String> phases,
    Set<String> series,
    Set<String> metrics,
    String scenario,
    Map<String, Double> proportions,
    JudgedRequests requests) {

  /** Replaces a field that the log of an earlier version lacks. */
  public JudgedScope {
    requests = requests == null ? JudgedRequests.NONE : requests;
  }

  /** Creates the scope of a run without streamed answers. */
  public JudgedScope(
      Map<String, Set<String>> operations,
      Map<String, Set<String>> called,
      Set<String> phases,
      Set<String> series,
      Set<String> metrics,
      String scenario,
      Map<String, Double> proportions) {
    this(
        operations, called, phases, series, metrics, scenario, proportions, JudgedRequests.NONE);
  }

  /** Returns the same scope with what the run counts. */
  public JudgedScope counting(Goodput goodput) {
    return with(new JudgedRequests(requests.streamed(), goodput));
  }

  /** Returns the same scope with other kinds of requests. */
  public JudgedScope with(JudgedRequests other) {
    return new JudgedScope(
        operations, called, phases, series, metrics, scenario, proportions, other);
  }

  /** The section of objectives on all requests. */
  public static final String RUN = "run";

  /** The section of objectives on requests of single groups of users. */
  public static final String GROUPS = "groups";

  private static final String OF_GROUP = GROUPS + "/";

  /** The scope of a run to which no objective applies. */
  public static final JudgedScope NOTHING =
      new JudgedScope(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), "", Map.of());

  /** Returns the name of a group of users, which never equals the name of a contract. */
  public static String ofGroup(String group) {
    return OF_GROUP + group;
  }

  /** Returns the group of users with this name; empty if it is the name of a contract. */
  public static Optional<String> groupOf(String name) {
    return name.startsWith(OF_GROUP)
        ? Optional.of(name.substring(OF_GROUP.length()))
        : Optional.empty();
  }
}
