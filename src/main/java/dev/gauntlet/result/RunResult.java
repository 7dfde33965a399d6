package dev.gauntlet.result;

import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.measure.Provenance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came out of a run: the content of result.json.
 *
 * @param schema the version of this form; it is raised when a field changes its meaning or goes,
 *     not when one comes
 * @param provenance what was told of the run
 * @param totals all requests of all journeys together
 * @param health whether the load generator itself was sound; null where nobody watched it
 * @param metrics the journeys' own
 * @param backOffs waits that answers asked for and users honoured
 * @param leftOut steps of the journeys that the platform does not allow
 * @param evidence the first exchanges of each request that failed for a reason
 * @param audit what became of pushes; null where none were audited
 * @param clamped answers slower than an hour, whose latencies are told as an hour
 */
public record RunResult(
    int schema,
    RunFacts run,
    Provenance provenance,
    Verdict verdict,
    List<ObjectiveResult> objectives,
    RequestResult totals,
    List<RequestResult> requests,
    List<JourneyResult> journeys,
    LoadResult load,
    HealthResult health,
    List<MetricResult> metrics,
    List<SetupResult> setup,
    List<BackOffCount> backOffs,
    List<ErrorResult> errors,
    List<EvidenceResult> evidence,
    List<PhaseResult> phases,
    List<NoteResult> notes,
    List<LeftOut> leftOut,
    AuditResult audit,
    long clamped) {

  /** A result of an earlier Gauntlet lacks what came later. */
  public RunResult {
    metrics = metrics == null ? List.of() : metrics;
    provenance = provenance == null ? Provenance.unknown() : provenance;
    backOffs = backOffs == null ? List.of() : backOffs;
    leftOut = leftOut == null ? List.of() : leftOut;
  }

  /** The version that this code writes, and the highest that it reads. */
  public static final int SCHEMA = 1;

  /**
   * The result of a run that has been judged.
   *
   * @param health null where nobody watched the load generator
   * @param recoverySeconds of each phase, null where it did not recover
   */
  public static RunResult of(
      RunData data,
      Verdict verdict,
      HealthResult health,
      List<ObjectiveResult> objectives,
      List<Double> recoverySeconds) {
    double span = data.spanSeconds();
    return new RunResult(
        SCHEMA,
        RunFacts.of(data),
        data.provenance(),
        verdict,
        objectives,
        RequestResult.of(data.total(), RunData.ALL, span),
        data.requests().stream()
            .map(request -> RequestResult.of(request, data.contractOf(request), span))
            .toList(),
        data.journeys(),
        new LoadResult(data.planned(), data.actual()),
        health,
        data.journeyMetrics().stream().map(metric -> MetricResult.of(metric, span)).toList(),
        data.setup().stream().map(SetupResult::of).toList(),
        data.backOffs(),
        data.errors(),
        data.evidence(),
        phases(data, recoverySeconds),
        data.notes(),
        data.leftOut(),
        data.audit().orElse(null),
        data.clamped());
  }

  private static List<PhaseResult> phases(RunData data, List<Double> recoverySeconds) {
    return IntStream.range(0, data.phases().size())
        .mapToObj(
            i -> PhaseResult.of(data.phases().get(i), data::contractOf, recoverySeconds.get(i)))
        .toList();
  }
}
