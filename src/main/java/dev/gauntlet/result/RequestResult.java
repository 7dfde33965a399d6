package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import java.util.Map;

/**
 * The figures of one request of one journey, or the sum of several. In result.json the fields of
 * {@code counts}, {@code rates} and {@code details} are not nested.
 *
 * @param contract the contract of the request; null if unknown
 * @param latencyMs the latencies of good answers; null if there were none
 * @param refusalMs the latencies of refusals; null if there were none
 * @param details all null for a part of a run, and in a result of an earlier version
 */
public record RequestResult(
    String name,
    String journey,
    String contract,
    @JsonUnwrapped OutcomeCounts counts,
    @JsonUnwrapped AnswerRates rates,
    LatencyMs latencyMs,
    LatencyMs refusalMs,
    @JsonUnwrapped RequestDetails details) {

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
        RequestDetails.of(data));
  }

  /** Returns the network figures; null if there are none. */
  public TransferResult transfer() {
    return details.transfer();
  }

  /** Returns the figures of streamed answers; null if there were none. */
  public StreamResult streams() {
    return details.streams();
  }

  /** Returns the latencies of refusals by the limits that refused; empty if there were none. */
  public Map<String, ValueFigures> refusals() {
    return details.refusals() == null ? Map.of() : details.refusals();
  }
}
