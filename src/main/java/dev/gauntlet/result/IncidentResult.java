package dev.gauntlet.result;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.SkippedStep;
import java.util.List;

/**
 * The errors, notes and other incidents of a run.
 *
 * @param backOffs waits that answers asked for and users observed
 * @param evidence the first failed exchanges of each request and reason
 * @param leftOut skipped steps of the journeys, which the platform does not support
 * @param admission the admission ledgers of the contracts that have one
 * @param clamped the number of answers slower than an hour, recorded as one hour
 */
public record IncidentResult(
    List<BackOffCount> backOffs,
    List<ErrorResult> errors,
    List<EvidenceResult> evidence,
    List<NoteResult> notes,
    List<SkippedStep> leftOut,
    List<AdmissionReading> admission,
    long clamped) {

  /** Replaces fields that the result of an earlier version lacks. */
  public IncidentResult {
    backOffs = backOffs == null ? List.of() : backOffs;
    leftOut = leftOut == null ? List.of() : leftOut;
    admission = admission == null ? List.of() : admission;
  }
}
