package dev.gauntlet.result;

import java.util.List;

/**
 * What the users of a run did, and what came of it.
 *
 * @param totals all requests of all journeys together
 * @param metrics the journeys' own
 * @param audit what became of pushes; null where none were audited
 */
public record WorkResult(
    RequestResult totals,
    List<RequestResult> requests,
    List<JourneyResult> journeys,
    LoadResult load,
    List<MetricResult> metrics,
    List<SetupResult> setup,
    List<PhaseResult> phases,
    AuditResult audit) {

  /** A result of an earlier Gauntlet lacks what came later. */
  public WorkResult {
    metrics = metrics == null ? List.of() : metrics;
  }
}
