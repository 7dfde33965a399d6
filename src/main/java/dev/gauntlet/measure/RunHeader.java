package dev.gauntlet.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a run before its load.
 *
 * @param provenance where it comes from
 * @param scope by which of the configured objectives it is judged
 * @param plannedUsers over time; empty where no shape says so
 * @param contracts that each journey speaks, by the journey's name, in the order in which outputs
 *     list the journeys, so that requests of the same name on two platforms can be told apart
 * @param leftOut of its journeys
 * @param series what each configured series of the target's metrics is made of, by its name
 */
public record RunHeader(
    RunInfo run,
    PlannedLoad planned,
    Provenance provenance,
    JudgedScope scope,
    List<PlannedUsers> plannedUsers,
    Map<String, String> contracts,
    List<SkippedStep> leftOut,
    Map<String, String> series) {

  public RunHeader {
    contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
  }

  /** Of a run that names no journeys and that no objective is about. */
  public static RunHeader of(RunInfo run, PlannedLoad planned, Provenance provenance) {
    return new RunHeader(
        run, planned, provenance, JudgedScope.NOTHING, List.of(), Map.of(), List.of(), Map.of());
  }
}
