package dev.gauntlet.result;

import java.util.List;
import java.util.function.Function;

/**
 * The figures of a phase of the load profile.
 *
 * @param atSeconds the start of the phase, counted from the load's start
 * @param endSeconds the start of the next phase, or the end of the load or of its logs
 * @param totals the sum of all requests of the phase
 * @param requests the requests by journey, as for the run
 * @param recoverySeconds the time from the end of the phase until all latency and error objectives
 *     of the run held again, judged second by second; 0 if they held throughout, null if they never
 *     did, and null for the last phase
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
