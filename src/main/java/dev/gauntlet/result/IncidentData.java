package dev.gauntlet.result;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.BackOffCount;
import java.util.List;

/**
 * The errors, their evidence, the waits and the notes of a run.
 *
 * @param errors the most frequent first
 * @param evidence the first failed exchanges of each request and reason
 * @param admission the admission ledgers of the contracts that have one
 * @param backOffs waits that answers asked for, in the order of the requests
 */
public record IncidentData(
    List<ErrorResult> errors,
    List<EvidenceResult> evidence,
    List<BackOffCount> backOffs,
    List<NoteResult> notes,
    List<AdmissionReading> admission) {}
