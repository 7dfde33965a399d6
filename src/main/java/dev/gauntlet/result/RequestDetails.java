package dev.gauntlet.result;

import dev.gauntlet.measure.ValueHistogram;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a request that only some requests have.
 *
 * @param transfer the network figures; null if they were not measured
 * @param streams the streamed answers; null if there were none
 * @param refusals the latencies of refusals in milliseconds by the limits that refused; null if
 *     there were none
 */
public record RequestDetails(
    TransferResult transfer, StreamResult streams, Map<String, ValueFigures> refusals) {

  static RequestDetails of(RequestData data) {
    return new RequestDetails(
        TransferResult.of(data.transfers()),
        StreamResult.of(data.streams()),
        data.refusals().isEmpty() ? null : figures(data.refusals()));
  }

  private static Map<String, ValueFigures> figures(Map<String, ValueHistogram> refusals) {
    Map<String, ValueFigures> figures = new TreeMap<>();
    refusals.forEach((limit, values) -> figures.put(limit, ValueFigures.of(values)));
    return figures;
  }
}
