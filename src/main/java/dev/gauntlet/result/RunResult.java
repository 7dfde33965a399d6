package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.Provenance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came out of a run: the content of result.json, where the parts of {@code work} and {@code
 * incidents} stand beside the others.
 *
 * @param schema the version of this form; it is raised when a field changes its meaning or goes,
 *     not when one comes
 * @param provenance what was told of the run
 * @param health whether the load generator itself was sound; null where nobody watched it
 */
public record RunResult(
    int schema,
    RunFacts run,
    Provenance provenance,
    Verdict verdict,
    List<ObjectiveResult> objectives,
    @JsonUnwrapped WorkResult work,
    @JsonUnwrapped IncidentResult incidents,
    HealthResult health) {

  /** A result of an earlier Gauntlet lacks what came later. */
  public RunResult {
    provenance = provenance == null ? Provenance.unknown() : provenance;
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
    return new RunResult(
        SCHEMA,
        RunFacts.of(data),
        data.header().provenance(),
        verdict,
        objectives,
        work(data, recoverySeconds),
        new IncidentResult(
            data.incidents().backOffs(),
            data.incidents().errors(),
            data.incidents().evidence(),
            data.incidents().notes(),
            data.header().leftOut(),
            data.work().clamped()),
        health);
  }

  private static WorkResult work(RunData data, List<Double> recoverySeconds) {
    double span = data.span().rateSeconds();
    WorkData work = data.work();
    return new WorkResult(
        RequestResult.of(data.total(), RunData.ALL, span),
        work.requests().stream()
            .map(request -> RequestResult.of(request, data.contractOf(request), span))
            .toList(),
        work.journeys(),
        new LoadResult(
            data.header().planned(), work.actual(), GroupResult.of(data, recoverySeconds)),
        work.metrics().stream().map(metric -> MetricResult.of(metric, span)).toList(),
        work.setup().stream().map(SetupResult::of).toList(),
        phases(data, recoverySeconds),
        data.audit().orElse(null));
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
