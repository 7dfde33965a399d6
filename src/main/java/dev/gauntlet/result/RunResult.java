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
    double span = data.span().rateSeconds();
    return new RunResult(
        SCHEMA,
        RunFacts.of(data),
        data.header().provenance(),
        verdict,
        objectives,
        RequestResult.of(data.total(), RunData.ALL, span),
        data.work().requests().stream()
            .map(request -> RequestResult.of(request, data.contractOf(request), span))
            .toList(),
        data.work().journeys(),
        new LoadResult(data.header().planned(), data.work().actual()),
        health,
        data.work().metrics().stream().map(metric -> MetricResult.of(metric, span)).toList(),
        data.work().setup().stream().map(SetupResult::of).toList(),
        data.incidents().backOffs(),
        data.incidents().errors(),
        data.incidents().evidence(),
        phases(data, recoverySeconds),
        data.incidents().notes(),
        data.header().leftOut(),
        data.audit().orElse(null),
        data.work().clamped());
  }

  private static List<PhaseResult> phases(RunData data, List<Double> recoverySeconds) {
    return IntStream.range(0, data.work().phases().size())
        .mapToObj(
            i ->
                PhaseResult.of(
                    data.work().phases().get(i), data::contractOf, recoverySeconds.get(i)))
        .toList();
  }
}
