package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;

/**
 * What became of one request of one journey, or of all. In result.json the parts of {@code counts}
 * and {@code rates} stand beside the others.
 *
 * @param contract whose request it is; null where nobody told it
 * @param latencyMs of good answers; null when there were none
 * @param refusalMs of refusals; null when there were none
 * @param transfer over the network; null of a part of a run, where nobody measured it, and in a
 *     result of an earlier Gauntlet
 */
public record RequestResult(
    String name,
    String journey,
    String contract,
    @JsonUnwrapped OutcomeCounts counts,
    @JsonUnwrapped AnswerRates rates,
    LatencyMs latencyMs,
    LatencyMs refusalMs,
    TransferResult transfer) {

  static RequestResult of(RequestData data, String contract, double spanSeconds) {
    return new RequestResult(
        data.key().request(),
        data.key().journey(),
        contract,
        OutcomeCounts.of(data),
        AnswerRates.of(data, spanSeconds),
        LatencyMs.of(data.good()),
        LatencyMs.of(
            data.latencies().getOrDefault(OutcomeKind.REFUSED, LatencyHistogram.sparse())),
        TransferResult.of(data.transfers()));
  }
}
