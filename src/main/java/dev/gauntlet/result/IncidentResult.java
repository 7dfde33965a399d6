package dev.gauntlet.result;

import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.SkippedStep;
import java.util.List;

/**
 * What happened in a run that its readers should know of.
 *
 * @param backOffs waits that answers asked for and users honoured
 * @param evidence the first exchanges of each request that failed for a reason
 * @param leftOut steps of the journeys that the platform does not allow
 * @param clamped answers slower than an hour, whose latencies are recorded as an hour
 */
public record IncidentResult(
    List<BackOffCount> backOffs,
    List<ErrorResult> errors,
    List<EvidenceResult> evidence,
    List<NoteResult> notes,
    List<SkippedStep> leftOut,
    long clamped) {

  /** A result of an earlier Gauntlet lacks what came later. */
  public IncidentResult {
    backOffs = backOffs == null ? List.of() : backOffs;
    leftOut = leftOut == null ? List.of() : leftOut;
  }
}
