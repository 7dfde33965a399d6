package dev.gauntlet.result;

import java.util.List;

/**
 * The result of the activity of a run's users.
 *
 * @param totals the sum of all requests of all journeys
 * @param metrics the journeys' custom metrics
 * @param audit the result of the audit of pushes; null if none were audited
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

  /** Replaces fields that the result of an earlier version lacks. */
  public WorkResult {
    metrics = metrics == null ? List.of() : metrics;
  }
}
