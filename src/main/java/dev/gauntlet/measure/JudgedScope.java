package dev.gauntlet.measure;

import java.util.Map;
import java.util.Set;

/**
 * Which of the configured objectives a run is judged by, so that it can be judged again without its
 * journeys.
 *
 * @param operations the requests that may have objectives, by contract, in its order
 * @param called the requests that the run makes and measures, by contract
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

  /** Of a run that no objective is about. */
  public static final JudgedScope NOTHING =
      new JudgedScope(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), "", Map.of());
}
