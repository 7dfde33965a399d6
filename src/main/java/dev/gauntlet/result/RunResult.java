package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.Provenance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The result of a run: the content of result.json, where the fields of {@code work} and {@code
 * incidents} are not nested.
 *
 * @param schema the version of the format, raised when a field changes its meaning or is removed,
 *     but not when a field is added
 * @param provenance the origin of the run
 * @param health the health of the load generator; null if it was not monitored
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

  /** Replaces fields that the result of an earlier version lacks. */
  public RunResult {
    provenance = provenance == null ? Provenance.unknown() : provenance;
  }

  /** The version of the format that this code writes, and the highest one that it reads. */
  public static final int SCHEMA = 1;

  /**
   * Returns the result of a judged run.
   *
   * @param health null if the load generator was not monitored
   * @param recoverySeconds the recovery time of each phase; null if there was no recovery
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
            data.incidents().admission(),
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
