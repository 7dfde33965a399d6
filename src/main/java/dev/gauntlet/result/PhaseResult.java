package dev.gauntlet.result;

import java.util.List;
import java.util.function.Function;

/**
 * A part of the load's shape, with its own figures.
 *
 * @param atSeconds when it began, counted from the load's start
 * @param endSeconds when the next one began, or the load or its record ended
 * @param totals all its requests together
 * @param requests of each journey, as in the run
 * @param recoverySeconds from its end until all latency and error objectives of the run held again,
 *     second by second; 0 where they held all along, null where they never did, and for the last
 *     phase
 */
public record PhaseResult(
    double atSeconds,
    String name,
    double endSeconds,
    RequestResult totals,
    List<RequestResult> requests,
    Double recoverySeconds) {

  static PhaseResult of(
      PhaseData phase, Function<RequestData, String> contractOf, Double recoverySeconds) {
    double span = phase.spanSeconds();
    return new PhaseResult(
        phase.atSeconds(),
        phase.name(),
        phase.endSeconds(),
        RequestResult.of(phase.total(), RunData.ALL, span),
        phase.requests().stream()
            .map(request -> RequestResult.of(request, contractOf.apply(request), span))
            .toList(),
        recoverySeconds);
  }
}
